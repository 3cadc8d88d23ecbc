package org.biaolian.catalogue;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Journal;
import org.biaolian.access.Sharing;
import org.biaolian.access.Unguarded;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.biaolian.catalogue.internal.StandardFiles;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.document.Documents;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.Sha256;
import org.biaolian.kernel.StandardNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts of standards for the modules above, whatever the viewer may see. */
@Service
@Transactional(readOnly = true)
public class StandardFactsReader {

  private final StandardRepository standards;
  private final StandardFiles files;
  private final Documents documents;
  private final Journal journal;
  private final Clock clock;

  StandardFactsReader(
      StandardRepository standards,
      StandardFiles files,
      Documents documents,
      Journal journal,
      Clock clock) {
    this.standards = standards;
    this.files = files;
    this.documents = documents;
    this.journal = journal;
    this.clock = clock;
  }

  /** The facts of one standard, if there is one. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<StandardFacts> find(UUID id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /** Whether every member of a circle can read the record and its text. */
  @Unguarded("the recognition module, after its own checks")
  public boolean readableIn(UUID id, CircleCode circle) {
    return standards
        .findById(id)
        .map(
            one ->
                new Disclosure(Sharing.CIRCLES, Set.of(circle))
                    .noWiderThan(files.textReach(one).orElseGet(one::disclosure)))
        .orElse(false);
  }

  /** Which of these records every member of a circle can read with their texts, in few queries. */
  @Unguarded("the recognition module, after its own checks")
  public Set<UUID> readableIn(Collection<UUID> ids, CircleCode circle) {
    Disclosure inside = new Disclosure(Sharing.CIRCLES, Set.of(circle));
    Map<UUID, List<StandardFile>> texts = files.texts(ids);
    Set<UUID> readable = new HashSet<>();
    for (Standard one : standards.findAllById(ids)) {
      List<StandardFile> newest = texts.getOrDefault(one.id(), List.of());
      Disclosure reach = newest.isEmpty() ? one.disclosure() : newest.getFirst().reach(one);
      if (inside.noWiderThan(reach)) {
        readable.add(one.id());
      }
    }
    return readable;
  }

  /**
   * The bureaus that published the text of a record together with its owner, under numbers of their
   * own, for records of joint texts; in one query.
   */
  @Unguarded("the recognition module, after its own checks")
  public Map<UUID, Set<BureauCode>> publishedWith(Collection<UUID> ids) {
    Map<UUID, Set<BureauCode>> bureaus = new HashMap<>();
    for (StandardRepository.JointNumber one : standards.jointNumbers(ids)) {
      bureau(one.getNumber())
          .ifPresent(
              bureau -> bureaus.computeIfAbsent(one.getId(), id -> new HashSet<>()).add(bureau));
    }
    return bureaus;
  }

  /** The bureau that gave a number. */
  private static Optional<BureauCode> bureau(String number) {
    return StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        ? Optional.ofNullable(accepted.number().bureau())
        : Optional.empty();
  }

  /**
   * A standard and who published it.
   *
   * @param together the bureaus that published its text together with its owner
   */
  public record Published(StandardFacts facts, Set<BureauCode> together) {}

  /** As {@link #named(Collection)}, with those who published the texts too; in few queries. */
  @Unguarded("the recognition module, after its own checks")
  public Map<UUID, Published> published(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<UUID, Published> found = new HashMap<>();
    for (Standard one : standards.findAllById(ids)) {
      Set<BureauCode> together =
          one.details().particulars().jointNumbers().stream()
              .flatMap(number -> bureau(number).stream())
              .collect(Collectors.toSet());
      found.put(one.id(), new Published(one.toFacts(today, null), together));
    }
    return found;
  }

  /** The name of the text in force, when every member of a circle can read it. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<String> textName(UUID id, CircleCode circle) {
    return readableIn(id, circle) ? files.text(id).map(StoredDocument::fileName) : Optional.empty();
  }

  /**
   * The text in force for somebody who was asked about it, when every member of the circle can read
   * it. Reading it is noted.
   */
  @Unguarded("the recognition module, after its own checks")
  @Transactional
  public Optional<Text> openText(UUID id, CircleCode circle) {
    Optional<Standard> standard = standards.findById(id).filter(one -> readableIn(id, circle));
    Optional<StoredDocument> stored = standard.flatMap(one -> files.text(id));
    if (standard.isEmpty() || stored.isEmpty()) {
      return Optional.empty();
    }
    StoredDocument text = stored.get();
    if (files.textReach(standard.get()).map(Disclosure::level).orElse(null) != Sharing.PUBLIC) {
      journal.note(
          Journal.Entry.act("standard.text-read", Standards.SUBJECT, id, text.fileName())
              .withHash(text.hash().hex()));
    }
    return Optional.of(
        new Text(text.fileName(), text.mediaType(), text.size(), documents.open(text)));
  }

  /** Which of these records everybody may read, in one query. */
  @Unguarded("the recognition module, after its own checks")
  public Set<UUID> publicAmong(Collection<UUID> ids) {
    return standards.findAllById(ids).stream()
        .filter(one -> one.sharing() == Sharing.PUBLIC)
        .map(Standard::id)
        .collect(Collectors.toSet());
  }

  /** The name of the text in force, when everybody may read it. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<String> publicTextName(UUID id) {
    return publicText(id).map(StoredDocument::fileName);
  }

  /** The text in force for somebody without an account, when everybody may read it. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<Text> openPublicText(UUID id) {
    return publicText(id)
        .map(
            text -> new Text(text.fileName(), text.mediaType(), text.size(), documents.open(text)));
  }

  private Optional<StoredDocument> publicText(UUID id) {
    return standards
        .findById(id)
        .flatMap(files::textReach)
        .filter(reach -> reach.level() == Sharing.PUBLIC)
        .flatMap(reach -> files.text(id));
  }

  /** A text on its way to a reader, who closes the stream. */
  public record Text(String fileName, String mediaType, long size, InputStream bytes) {}

  /** The facts of many standards in one query; unknown ids are left out. */
  @Unguarded("the recognition module, after its own checks")
  public Map<UUID, StandardFacts> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    LocalDate today = LocalDate.now(clock);
    Map<UUID, StandardFacts> found = new HashMap<>();
    for (StandardRepository.WithText one : standards.withTexts(ids)) {
      String hash = one.textHash();
      found.put(
          one.standard().id(),
          one.standard().toFacts(today, hash == null ? null : new Sha256(hash)));
    }
    return found;
  }

  /** The facts of one standard as if it had no text: its row alone is read. */
  @Unguarded("the recognition module, after its own checks")
  public Optional<StandardFacts> named(UUID id) {
    return standards.findById(id).map(one -> one.toFacts(LocalDate.now(clock), null));
  }

  /**
   * The same as if none had a text, in one query: for lists that say nothing of texts; unknown ids
   * are left out. What the transaction has read already is not read again.
   */
  @Unguarded("the recognition module, after its own checks")
  public Map<UUID, StandardFacts> named(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    Map<UUID, StandardFacts> found = new HashMap<>();
    for (Standard standard : standards.findAllById(ids)) {
      found.put(standard.id(), standard.toFacts(today, null));
    }
    return found;
  }
}
