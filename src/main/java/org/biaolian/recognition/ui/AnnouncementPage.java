package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.recognition.Announcements;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PlainTable;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** One announcement: its paper, what was announced, and how each line stands today. */
@Route(RecognitionRoutes.ANNOUNCEMENTS + "/:id")
@Requires(Action.READ_SHARED)
class AnnouncementPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Announcements announcements;
  private final transient Pieces pieces;
  private String title = "";

  AnnouncementPage(Announcements announcements, Pieces pieces) {
    this.announcements = announcements;
    this.pieces = pieces;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<AnnouncementView> found = Ids.read(event, "id").flatMap(announcements::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "recognition");
      return;
    }
    show(found.get());
  }

  private void show(AnnouncementView one) {
    removeAll();
    title = one.number();
    PageTitle head = new PageTitle(one.title()).serif().sub(one.number());
    if (one.demonstration()) {
      head.tags(new DemoTag());
    }
    Div stack = new Div(facts(one), lines(one));
    stack.addClassName("bl-stack");
    add(head, stack);
  }

  private Section facts(AnnouncementView one) {
    Facts facts = new Facts();
    facts.put(getTranslation("recognition.column.recogniser"), pieces.chip(one.bureau()));
    facts.putNumber(getTranslation("announcement.dated"), one.dated().toString());
    facts.put(getTranslation("announcement.signer"), one.signer());
    facts.putNumber(getTranslation("announcement.code"), one.code());
    facts.putWide(
        getTranslation("recognition.agreement"),
        String.join(getTranslation("announcement.comma"), one.agreements()));
    facts.putWide(getTranslation("announcement.file"), file(one));
    return new Section(getTranslation("announcement.paper"), facts);
  }

  private Div file(AnnouncementView one) {
    Div place = new Div();
    place.addClassName("bl-chips");
    if (!one.made()) {
      place.add(new Span(getTranslation("announcement.making")));
      return place;
    }
    Anchor link = new Anchor(download(one.id()), AttachmentType.DOWNLOAD, "");
    link.setText(getTranslation("announcement.download"));
    Anchor word = new Anchor(word(one.id()), AttachmentType.DOWNLOAD, "");
    word.setText("DOCX");
    word.getElement()
        .setAttribute(
            "aria-label", getTranslation("paper.word", pieces.word(PaperKind.ANNOUNCEMENT)));
    place.add(link, word);
    if (one.sealed()) {
      place.add(new StatusBadge(getTranslation("paper.sealed"), StatusBadge.Tone.GOOD));
    }
    return place;
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler download(UUID id) {
    return Downloads.of(
        event ->
            announcements
                .open(id)
                .map(
                    file ->
                        new DownloadResponse(
                            file.bytes(), file.name(), file.mediaType(), file.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }

  private DownloadHandler word(UUID id) {
    return Downloads.of(
        event ->
            announcements
                .docx(id)
                .map(
                    file ->
                        new DownloadResponse(
                            file.bytes(), file.name(), file.mediaType(), file.size()))
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }

  private Section lines(AnnouncementView one) {
    PlainTable table =
        new PlainTable(getTranslation("announcement.entries"), AnnouncementCells.heads(this));
    one.lines().forEach(line -> table.row(AnnouncementCells.of(this, line)));
    return new Section(getTranslation("announcement.entries"), table).flush();
  }
}
