package org.biaolian.subscription.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organizations;
import org.biaolian.subscription.SubscriptionLine;
import org.biaolian.subscription.SubscriptionRoutes;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.task.NewsItem;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** What is new about what one follows, what that is, and how mail comes. */
@Route(SubscriptionRoutes.LIST)
@com.vaadin.flow.router.PageTitle("subscription.title")
@Menu(order = 210, title = "subscription.menu")
@Requires(Action.USE_PORTAL)
final class SubscriptionsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int NEWS = 50;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient Subscriptions subscriptions;
  private final transient FollowedWords words;
  private final transient Clock clock;
  private final Section news;
  private final Section followed;
  private final MailCard mail;

  SubscriptionsView(Subscriptions subscriptions, Organizations organizations, Clock clock) {
    this.subscriptions = subscriptions;
    this.words = new FollowedWords(organizations);
    this.clock = clock;
    news = new Section(getTranslation("subscription.news")).flush();
    followed = new Section(getTranslation("subscription.followed-list")).flush();
    mail = new MailCard(subscriptions);
    Section field =
        new Section(
            getTranslation("subscription.field"),
            new FieldForm(subscriptions, organizations, this::show));
    Div left = new Div(news, followed);
    left.addClassName("bl-stack");
    Div right = new Div(field, mail);
    right.addClassName("bl-stack");
    Div columns = new Div(left, right);
    columns.addClassName("bl-cols");
    addClassName("bl-page");
    add(
        new PageTitle(getTranslation("subscription.title")).sub(getTranslation("subscription.sub")),
        columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
    QueryParameters asked = event.getLocation().getQueryParameters();
    asked.getSingleParameter(SubscriptionRoutes.END).ifPresent(this::askToEnd);
    asked.getSingleParameter(SubscriptionRoutes.SEARCH).ifPresent(this::askToFollow);
    if (asked.getQueryString().equals(SubscriptionRoutes.MAIL_OFF)) {
      ask("mail-off", "", () -> mail.want(false)).open();
    }
    if (asked.getQueryString().equals(SubscriptionRoutes.WORK_MAIL_OFF)) {
      ask("work-mail-off", "", () -> mail.wantWork(false)).open();
    }
  }

  private void show() {
    news.removeAll();
    List<NewsItem> latest = subscriptions.news(NEWS);
    if (latest.isEmpty()) {
      news.add(new EmptyState(getTranslation("subscription.news.none")));
    }
    latest.forEach(item -> news.add(row(item)));
    followed.removeAll();
    List<SubscriptionLine> mine = subscriptions.mine();
    if (mine.isEmpty()) {
      followed.add(new EmptyState(getTranslation("subscription.none")));
    }
    mine.forEach(line -> followed.add(row(line)));
    mail.show();
  }

  private Div row(NewsItem item) {
    Anchor number = new Anchor(item.route(), item.number());
    number.addClassName("num");
    Div what = new Div(new Span(getTranslation(item.what())));
    Span time = new Span(TIME.format(item.at().atZone(clock.getZone())));
    time.addClassNames("num", "muted", "small");
    Div text = new Div(number, new Span(" " + item.title() + " "));
    if (item.demonstration()) {
      text.add(new DemoTag());
    }
    text.add(what);
    text.addClassName("grow");
    Div row = new Div(text, time);
    row.addClassName("bl-row");
    return row;
  }

  private Div row(SubscriptionLine line) {
    Span kind = new Span(getTranslation("subscription.kind." + FollowedWords.key(line.kind())));
    kind.addClassName("bl-row-label");
    String name = words.of(this, line);
    Div text = new Div(words.link(line, name));
    text.addClassName("grow");
    Div row = new Div(kind, text, new EndButton(name, () -> askToEnd(line)));
    row.addClassName("bl-row");
    return row;
  }

  /** A link in a mail changes nothing by itself: the page asks. */
  private void askToEnd(String id) {
    Optional<SubscriptionLine> mine =
        subscriptions.mine().stream().filter(line -> line.id().toString().equals(id)).findFirst();
    mine.ifPresentOrElse(
        this::askToEnd,
        () -> addComponentAsFirst(new Paragraph(getTranslation("rule.subscription-absent"))));
  }

  private void askToEnd(SubscriptionLine line) {
    UUID id = line.id();
    ask("end", words.of(this, line), () -> subscriptions.end(id)).open();
  }

  /** The page of the list leads here with its own address. */
  private void askToFollow(String address) {
    TextField name = new TextField(getTranslation("subscription.search-name"));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    ask("search", address, () -> subscriptions.followSearch(name.getValue(), address, reads()))
        .fields(name)
        .open();
  }

  private BindingDialog ask(String step, String whom, SerializableRunnable act) {
    String key = "subscription.ask." + step;
    return new BindingDialog(
        getTranslation(key + ".title"),
        getTranslation(key),
        List.of(new Consequence(whom, getTranslation(key + ".consequence"))),
        () -> {
          act.run();
          show();
        });
  }

  private static Locale reads() {
    return UI.getCurrentOrThrow().getLocale();
  }
}
