package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.FileContent;
import org.biaolian.catalogue.FileDownloads;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.StandardView.FileView;
import org.biaolian.document.FileKind;
import org.biaolian.document.FilePurpose;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.FileSize;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** The files of a record: read, and attached by the owner's people. */
@SpringComponent
class FileList {

  private final FileUploads uploads;
  private final FileDownloads downloads;
  private final StandardTexts texts;
  private final FileSteps steps;
  private final CurrentActor actors;
  private final Access access;

  FileList(
      FileUploads uploads,
      FileDownloads downloads,
      StandardTexts texts,
      FileSteps steps,
      CurrentActor actors,
      Access access) {
    this.steps = steps;
    this.uploads = uploads;
    this.downloads = downloads;
    this.texts = texts;
    this.actors = actors;
    this.access = access;
  }

  Section section(Component reader, StandardView standard, SerializableRunnable reload) {
    Section section = new Section(reader.getTranslation("catalogue.files")).flush();
    boolean own = actors.find().map(actor -> actor.bureau()).equals(owner(standard));
    if (standard.files().isEmpty()) {
      section.add(new EmptyState(reader.getTranslation("catalogue.files.none")));
    } else {
      UnorderedList list = new UnorderedList();
      list.addClassName("bl-files");
      Map<UUID, Integer> pages = texts.pageCounts(standard);
      for (FileView file : standard.files()) {
        ListItem item = item(reader, standard.id(), file, pages.get(file.id()));
        if (own && file.reach() != Sharing.PUBLIC && access.may(Action.EDIT_STANDARD)) {
          item.add(original(reader, standard.id(), file));
        }
        if (own) {
          item.add(steps.of(reader, standard, file, reload));
        }
        list.add(item);
      }
      section.add(list);
    }
    if (own && access.may(Action.EDIT_STANDARD)) {
      section.add(
          new Div(
              upload(reader, "attach", reload, content(uploads::attachText, standard.id())),
              fairCompetition(reader, standard, reload)));
    }
    return section;
  }

  /** The paper follows the result, which the form takes. */
  private Component fairCompetition(
      Component reader, StandardView standard, SerializableRunnable reload) {
    if (standard.details().particulars().fairCompetition() == null) {
      Paragraph first = new Paragraph(reader.getTranslation("catalogue.files.attach-fair.first"));
      first.addClassNames("small", "muted", "no-print");
      return first;
    }
    return upload(
        reader, "attach-fair", reload, content(uploads::attachFairCompetition, standard.id()));
  }

  /** For those who keep the record: they cannot seal or mend a marked copy. */
  private Anchor original(Component reader, UUID standard, FileView file) {
    Anchor link = new Anchor(original(standard, file.id()), AttachmentType.DOWNLOAD, "");
    link.setText(reader.getTranslation("catalogue.files.original"));
    link.getElement()
        .setAttribute(
            "aria-label", reader.getTranslation("catalogue.files.original.of", file.fileName()));
    link.addClassNames("small", "no-print");
    return link;
  }

  private static Optional<BureauCode> owner(StandardView standard) {
    return Optional.ofNullable(standard.owner());
  }

  private ListItem item(Component reader, UUID standard, FileView file, @Nullable Integer pages) {
    Anchor link = new Anchor(download(standard, file.id()), AttachmentType.DOWNLOAD, "");
    link.setText(file.fileName());
    Span facts = new Span();
    facts.addClassName("bl-contents");
    if (file.text()) {
      facts.add(
          new StatusBadge(reader.getTranslation("catalogue.files.text"), StatusBadge.Tone.NEUTRAL));
    }
    if (file.role() == FileRole.FAIR_COMPETITION) {
      facts.add(
          new StatusBadge(reader.getTranslation("catalogue.files.fair"), StatusBadge.Tone.OUTLINE));
    }
    Span size = new Span(FileSize.of(file.size()));
    size.addClassNames("num", "muted");
    facts.add(size);
    if (pages != null) {
      Span count = new Span(reader.getTranslation("catalogue.files.pages", pages));
      count.addClassName("muted");
      facts.add(count);
    }
    Span hash = new Span("SHA-256 " + file.hash().hex().substring(0, 8) + "…");
    hash.addClassNames("num", "muted", "desk-only");
    hash.setTitle(file.hash().hex());
    facts.add(hash);
    if (file.reach() != Sharing.PUBLIC) {
      Span marked =
          new Span(
              reader.getTranslation(
                  FileKind.ofMediaType(file.mediaType()).filter(k -> k == FileKind.OFD).isPresent()
                      ? "catalogue.files.marked.ofd"
                      : "catalogue.files.marked"));
      marked.addClassNames("muted", "small");
      facts.add(marked);
    }
    return new ListItem(link, Drawn.still(facts));
  }

  /** Asked anew at the moment of reading: rights may have changed since the page was shown. */
  private DownloadHandler download(UUID standard, UUID file) {
    return Downloads.of(event -> answer(downloads.open(standard, file)));
  }

  private DownloadHandler original(UUID standard, UUID file) {
    return Downloads.of(event -> answer(downloads.original(standard, file)));
  }

  private static DownloadResponse answer(Optional<FileContent> content) {
    return content
        .map(
            file ->
                new DownloadResponse(file.bytes(), file.fileName(), file.mediaType(), file.size()))
        .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND));
  }

  /** Keeps what is uploaded; refuses by throwing. */
  private interface Keeping extends Serializable {
    void keep(String fileName, InputStream content);
  }

  private interface Attaching {
    UUID attach(UUID standard, String fileName, InputStream content);
  }

  private static Keeping content(Attaching step, UUID standard) {
    return (fileName, content) -> step.attach(standard, fileName, content);
  }

  private Div upload(
      Component reader, String button, SerializableRunnable reload, Keeping keeping) {
    Upload upload = new Upload();
    upload.setUploadHandler(event -> receive(event, upload, keeping, reload));
    upload.addClassName("bl-upload");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Math.toIntExact(FilePurpose.STANDARD_TEXT.maxBytes()));
    upload.setAcceptedFileExtensions(".pdf", ".docx", ".ofd", ".txt");
    upload.setUploadButton(new Button(reader.getTranslation("catalogue.files." + button)));
    upload.setDropLabel(new Span(reader.getTranslation("catalogue.files.hint")));
    upload.addFileRejectedListener(
        event -> Notices.failure(reader.getTranslation("catalogue.files.hint")));
    Div place = new Div(upload);
    place.addClassNames("bl-attach", "no-print");
    return place;
  }

  /** A refused file leaves the list, or it would take the place of the next one. */
  private static void receive(
      UploadEvent event, Upload upload, Keeping keeping, SerializableRunnable reload)
      throws IOException {
    try (InputStream content = event.getInputStream()) {
      keeping.keep(event.getFileName(), content);
    } catch (RuleViolation refusal) {
      Later.show(
          event.getUI(),
          () -> {
            upload.clearFileList();
            Notices.failure(Refusals.sentence(upload, refusal).orElse(refusal.rule()));
          });
      return;
    }
    Later.show(
        event.getUI(),
        () -> {
          reload.run();
          Notices.success(upload.getTranslation("catalogue.files.attached"));
        });
  }
}
