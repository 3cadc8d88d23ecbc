package org.biaolian.oversight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.oversight.ChainCheck;
import org.biaolian.oversight.TrailPage;
import org.biaolian.oversight.TrailQuestion;
import org.biaolian.oversight.TrailReader;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** The trail: who did what, for whom, when; for the auditor also whether it is whole. */
@Route(TrailAddress.ROUTE)
@com.vaadin.flow.router.PageTitle("trail.title")
@Menu(order = 990, title = "trail.title")
@Requires(Action.READ_TRAIL)
@StyleSheet("biaolian/catalogue.css")
final class TrailView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient TrailReader reader;
  private final transient TrailWords words;
  private final TrailFilters filters;
  private final Section results;
  private final @Nullable CheckPanel check;

  TrailView(
      TrailReader reader,
      ChainCheck checks,
      Organizations organizations,
      Access access,
      Clock clock) {
    this.reader = reader;
    Locale locale = UI.getCurrentOrThrow().getLocale();
    List<Organization> all = organizations.all();
    Map<String, String> names =
        all.stream().collect(Collectors.toMap(o -> o.code().value(), o -> o.shortName(locale)));
    words = new TrailWords(this, locale, clock.getZone(), names);
    filters =
        new TrailFilters(reader.seesSeveralOrganizations() ? all : List.of(), TrailView::open);
    results = new Section(getTranslation("trail.facts")).flush();
    check = access.may(Action.CHECK_TRAIL) ? new CheckPanel(checks) : null;
    addClassName("bl-page");
    add(new PageTitle(getTranslation("trail.title")).sub(getTranslation("trail.sub")), filters);
    add(results);
    if (check != null) {
      add(check);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    TrailAddress address = TrailAddress.read(event.getLocation().getQueryParameters());
    filters.show(address.question());
    show(address, reader.read(address.question(), address.page()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (check != null) {
      check.follow(event.getUI());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    if (check != null) {
      check.unfollow();
    }
  }

  private static void open(TrailQuestion question) {
    UI.getCurrentOrThrow().navigate(TrailAddress.ROUTE, new TrailAddress(question, 1).write());
  }

  private void show(TrailAddress address, TrailPage answer) {
    results.removeAll();
    if (answer.lines().isEmpty()) {
      results.add(
          new EmptyState(
              getTranslation("trail.empty"),
              getTranslation("trail.clear"),
              () -> open(TrailQuestion.ALL)));
      return;
    }
    TrailGrid grid = new TrailGrid(words);
    grid.setItems(answer.lines());
    results.add(grid, foot(address, answer));
  }

  private Div foot(TrailAddress address, TrailPage answer) {
    long last = answer.first() + answer.lines().size() - 1;
    Div foot =
        new Div(new Span(getTranslation("trail.page", answer.first(), last, answer.count())));
    foot.addClassNames("bl-row", "no-print");
    if (address.page() > 1) {
      foot.add(page("trail.page.previous", address, address.page() - 1));
    }
    if (last < answer.count()) {
      foot.add(page("trail.page.next", address, address.page() + 1));
    }
    if (answer.count() <= TrailReader.EXPORT_LIMIT) {
      Anchor file = new Anchor(download(address.question()), AttachmentType.DOWNLOAD, "");
      file.setText(getTranslation("trail.export"));
      foot.add(file);
    } else {
      foot.add(new Span(getTranslation("trail.export.too-long", TrailReader.EXPORT_LIMIT)));
    }
    return foot;
  }

  private Anchor page(String key, TrailAddress address, int page) {
    return new Anchor("/" + new TrailAddress(address.question(), page).href(), getTranslation(key));
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler download(TrailQuestion question) {
    return Downloads.of(
        event -> {
          byte[] file = reader.export(question, lines -> TrailSheet.of(words, lines));
          return new DownloadResponse(
              new ByteArrayInputStream(file),
              getTranslation("trail.title") + ".xlsx",
              TrailSheet.MEDIA_TYPE,
              file.length);
        });
  }
}
