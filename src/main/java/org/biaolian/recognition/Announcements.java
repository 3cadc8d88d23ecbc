package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.api.Slice;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.document.Documents;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.RecognitionPapers.PaperFile;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.internal.AnnouncementDue;
import org.biaolian.recognition.internal.AnnouncementRepository;
import org.biaolian.recognition.internal.AnnouncementRepository.Mention;
import org.biaolian.recognition.internal.AnnouncementViews;
import org.biaolian.recognition.internal.PaperBook;
import org.biaolian.recognition.internal.PaperTemplateBook;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterSight;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.recognition.internal.RequestRepository.TextHash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 互认公告: a bureau announces many of its recognitions in one paper. The approver chooses and signs;
 * what was announced never changes, and how each line stands today is told beside it.
 */
@Service
@Transactional
public class Announcements {

  static final String SUBJECT = "recognition-announcement";
  private static final int LONGEST_NUMBER = 60;
  private static final String DEMONSTRATION = "演示";
  private static final UUID NONE = new UUID(0, 0);

  private final AnnouncementRepository announcements;
  private final RecognitionRepository recognitions;
  private final RequestRepository requests;
  private final AnnouncementViews views;
  private final RegisterBook book;
  private final RegisterSight sight;
  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final Organizations organizations;
  private final Documents documents;
  private final PaperTemplateBook templates;
  private final CurrentActor actors;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Announcements(
      AnnouncementRepository announcements,
      RecognitionRepository recognitions,
      RequestRepository requests,
      AnnouncementViews views,
      RegisterBook book,
      RegisterSight sight,
      StandardFactsReader standards,
      Agreements agreements,
      Organizations organizations,
      Documents documents,
      PaperTemplateBook templates,
      CurrentActor actors,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.announcements = announcements;
    this.recognitions = recognitions;
    this.requests = requests;
    this.views = views;
    this.book = book;
    this.sight = sight;
    this.standards = standards;
    this.agreements = agreements;
    this.organizations = organizations;
    this.documents = documents;
    this.templates = templates;
    this.actors = actors;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** What the own bureau may announce; no more than one announcement takes. */
  @Requires(Action.SIGN_CASE)
  @Transactional(readOnly = true)
  public List<AnnouncementCandidate> candidates(AnnouncementQuestion question) {
    BureauCode bureau = own();
    Optional<MatrixField> field = Optional.ofNullable(question.field()).flatMap(MatrixField::parse);
    UUID agreement = question.agreement();
    List<Recognition> found =
        recognitions(
            bureau,
            question,
            agreement,
            field.filter(MatrixField::ofIcs).map(MatrixField::code).orElse(""),
            field.filter(one -> !one.ofIcs()).map(MatrixField::code).orElse(""));
    Map<UUID, List<AnnouncementMention>> mentions = mentions(ids(found));
    Map<UUID, RegisterLine> lines =
        book.of(ids(found)).stream()
            .collect(Collectors.toMap(RegisterLine::id, Function.identity()));
    return found.stream()
        .map(
            one ->
                new AnnouncementCandidate(
                    Objects.requireNonNull(lines.get(one.id())),
                    mentions.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private List<Recognition> recognitions(
      BureauCode bureau,
      AnnouncementQuestion question,
      @Nullable UUID agreement,
      String ics,
      String ccs) {
    return announcements.candidates(
        bureau.value(),
        question.from(),
        question.until(),
        agreement == null,
        agreement == null ? NONE : agreement,
        ics,
        ccs,
        question.fresh(),
        new Slice(0, NewAnnouncement.MOST));
  }

  /** A number that nobody has taken, to begin with; the bureau may have a series of its own. */
  @Requires(Action.SIGN_CASE)
  @Transactional(readOnly = true)
  public String nextNumber() {
    String bureau = organizations.bureau(own()).shortZh();
    String series = "%s标互告〔%d〕".formatted(bureau, LocalDate.now(clock).getYear());
    Set<String> taken = announcements.numbersWith(own().value(), series);
    return IntStream.iterate(1, serial -> serial + 1)
        .mapToObj(serial -> series + serial + "号")
        .filter(number -> !taken.contains(number) && !taken.contains(DEMONSTRATION + number))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Announces: what is announced is fixed with this act, and its paper printed after the commit.
   *
   * @throws RuleViolation that names what is wrong with number, day or choice; {@code
   *     announced-already} unless that is known
   */
  @Requires(Action.SIGN_CASE)
  public UUID announce(NewAnnouncement wanted) {
    BureauCode bureau = own();
    List<Recognition> chosen = chosen(bureau, wanted);
    CircleCode circle = chosen.getFirst().circle();
    boolean demonstration = chosen.getFirst().demonstration();
    String number = number(bureau, wanted.number(), demonstration);
    if (!wanted.again()) {
      mustBeFresh(wanted.recognitions());
    }
    Actor actor = actors.require();
    Announcement made =
        announcements.save(
            Announcement.of(
                new Announcement.Announcer(
                    bureau,
                    organizations.bureau(bureau).nameZh(),
                    circle,
                    actor.personId(),
                    actor.name()),
                new Announcement.Head(
                    number,
                    "关于互认%d项地方标准的公告".formatted(chosen.size()),
                    agreementsOf(chosen),
                    wanted.dated()),
                entries(chosen),
                demonstration,
                PaperBook.newCode(),
                clock.instant()));
    List<Journal.Entry> facts = new ArrayList<>();
    facts.add(Journal.Entry.act("announcement.made", SUBJECT, made.id(), number).inCircle(circle));
    chosen.forEach(
        one ->
            facts.add(
                Journal.Entry.act("recognition.announced", "recognition", one.id(), number)
                    .inCircle(circle)));
    journal.noteAll(facts);
    events.publishEvent(new AnnouncementDue(made.id()));
    return made.id();
  }

  /** Under their locks: nobody announces or ends them meanwhile. */
  private List<Recognition> chosen(BureauCode bureau, NewAnnouncement wanted) {
    if (wanted.recognitions().isEmpty()) {
      throw new RuleViolation("announcement-empty");
    }
    if (wanted.recognitions().size() > NewAnnouncement.MOST) {
      throw new RuleViolation("announcement-too-long", NewAnnouncement.MOST);
    }
    List<Recognition> chosen =
        recognitions.lock(wanted.recognitions()).stream()
            .sorted(Comparator.comparing(Recognition::signedOn).thenComparing(Recognition::id))
            .toList();
    LocalDate today = LocalDate.now(clock);
    if (chosen.size() != wanted.recognitions().size()
        || chosen.stream().anyMatch(one -> !one.bureau().equals(bureau))) {
      throw new RuleViolation("not-found");
    }
    if (chosen.stream().anyMatch(one -> one.stateOn(today).next().isEmpty())) {
      throw new RuleViolation("announcement-entry-over");
    }
    if (chosen.stream().map(Recognition::circle).distinct().count() > 1) {
      throw new RuleViolation("announcement-one-circle");
    }
    if (chosen.stream().map(Recognition::demonstration).distinct().count() > 1) {
      throw new RuleViolation("announcement-mixes-demonstration");
    }
    if (wanted.dated().isAfter(today) || wanted.dated().isBefore(chosen.getLast().signedOn())) {
      throw new RuleViolation("announcement-date", chosen.getLast().signedOn().toString());
    }
    return chosen;
  }

  /** As the check page looks it up. */
  private String number(BureauCode bureau, String said, boolean demonstration) {
    String typed = PaperChecks.number(said);
    if (typed.isBlank() || typed.length() > LONGEST_NUMBER - DEMONSTRATION.length()) {
      throw new RuleViolation("announcement-number");
    }
    String number =
        demonstration && !typed.startsWith(DEMONSTRATION) ? DEMONSTRATION + typed : typed;
    if (announcements.existsByBureauCodeAndNumber(bureau.value(), number)) {
      throw new RuleViolation("announcement-number-taken", number);
    }
    return number;
  }

  private void mustBeFresh(Set<UUID> wanted) {
    List<Mention> known = announcements.mentions(wanted);
    if (!known.isEmpty()) {
      throw new RuleViolation(
          "announced-already",
          known.stream().map(Mention::getRecognitionId).distinct().count(),
          known.getFirst().getNumber());
    }
  }

  private List<String> agreementsOf(List<Recognition> chosen) {
    Set<UUID> ids = chosen.stream().map(Recognition::agreementId).collect(Collectors.toSet());
    return agreements.titles(ids).values().stream().distinct().sorted().toList();
  }

  private List<AnnouncedEntry> entries(List<Recognition> chosen) {
    Set<UUID> ids = chosen.stream().map(Recognition::standardId).collect(Collectors.toSet());
    Map<UUID, StandardFacts> facts = standards.named(ids);
    Map<UUID, String> hashes =
        requests.textHashes(chosen.stream().map(Recognition::caseId).toList()).stream()
            .collect(Collectors.toMap(TextHash::caseId, TextHash::sha256));
    return chosen.stream()
        .map(
            one -> {
              StandardFacts standard = Objects.requireNonNull(facts.get(one.standardId()));
              AdoptionDates adoption = one.adoption();
              return new AnnouncedEntry(
                  one.id(),
                  one.standardId(),
                  standard.number(),
                  standard.titleZh(),
                  hashes.get(one.caseId()),
                  organizations.bureau(one.applicant()).nameZh(),
                  one.effect(),
                  one.outcome(),
                  one.conditions() != null ? one.conditions() : one.clauses(),
                  one.signedOn(),
                  one.expiresOn(),
                  adoption == null ? null : adoption.target(AdoptionDates.Step.ANNOUNCED));
            })
        .toList();
  }

  /** The announcements of the own circles, the latest first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<AnnouncementView> list(int offset, int limit) {
    return announcements.ofCircles(sight.circles(), new Slice(offset, limit)).stream()
        .map(views::head)
        .toList();
  }

  /** How many {@link #list} has in all. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long count() {
    return announcements.countOfCircles(sight.circles());
  }

  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<AnnouncementView> find(UUID id) {
    return seen(id).map(views::whole);
  }

  /** Where an entry of the register stands; for those who see the entry. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<AnnouncementMention> of(UUID recognition) {
    return book.find(recognition).isEmpty()
        ? List.of()
        : mentions(Set.of(recognition)).getOrDefault(recognition, List.of());
  }

  /** Its PDF, once it is made; that it was taken is noted. */
  @Requires(Action.READ_SHARED)
  public Optional<PaperFile> open(UUID id) {
    return seen(id).filter(one -> one.documentId() != null).map(this::taken);
  }

  /** It as a Word file to work with, once its PDF is made; that it was taken is noted. */
  @Requires(Action.READ_SHARED)
  public Optional<PaperFile> docx(UUID id) {
    return seen(id).filter(one -> one.documentId() != null).map(this::word);
  }

  private PaperFile word(Announcement one) {
    byte[] file = templates.file(one);
    journal.note(
        Journal.Entry.act("paper.taken", SUBJECT, one.id(), one.number() + " DOCX")
            .inCircle(one.circle())
            .withHash(Sha256.of(file).hex()));
    return PaperTemplates.file(PaperKind.ANNOUNCEMENT.title() + " " + one.number(), file);
  }

  private PaperFile taken(Announcement one) {
    StoredDocument stored = documents.find(Objects.requireNonNull(one.documentId())).orElseThrow();
    journal.note(
        Journal.Entry.act("paper.taken", SUBJECT, one.id(), one.number())
            .inCircle(one.circle())
            .withHash(one.sha256()));
    return new PaperFile(
        stored.fileName(), stored.mediaType(), stored.size(), documents.open(stored));
  }

  private Optional<Announcement> seen(UUID id) {
    return announcements
        .findById(id)
        .filter(
            one ->
                sight.circles().contains(one.circle().value())
                    || actors.require().actsFor(one.bureau()));
  }

  private Map<UUID, List<AnnouncementMention>> mentions(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : announcements.mentions(ids).stream()
            .collect(
                Collectors.groupingBy(
                    Mention::getRecognitionId,
                    Collectors.mapping(
                        one ->
                            new AnnouncementMention(one.getId(), one.getNumber(), one.getDated()),
                        Collectors.toList())));
  }

  private static Set<UUID> ids(List<Recognition> some) {
    return some.stream().map(Recognition::id).collect(Collectors.toCollection(HashSet::new));
  }

  private BureauCode own() {
    return Optional.ofNullable(actors.require().bureau())
        .orElseThrow(() -> new RuleViolation("not-found"));
  }
}
