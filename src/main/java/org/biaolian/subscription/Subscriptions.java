package org.biaolian.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.SignedInMail;
import org.biaolian.catalogue.StandardFeed;
import org.biaolian.catalogue.StandardFeed.Line;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.domain.MailBox;
import org.biaolian.subscription.domain.Subscription;
import org.biaolian.subscription.internal.Digests;
import org.biaolian.subscription.internal.MailBoxRepository;
import org.biaolian.subscription.internal.NoticeReader;
import org.biaolian.subscription.internal.SubscriptionRepository;
import org.biaolian.task.NewsItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person follows for the active organization. */
@Service
@Transactional
public class Subscriptions {

  /** The kind of subject of facts. */
  public static final String SUBJECT = "subscription";

  private static final int MOST = 100;

  private final SubscriptionRepository subscriptions;
  private final MailBoxRepository boxes;
  private final NoticeReader notices;
  private final Digests digests;
  private final StandardFeed feed;
  private final CurrentActor actors;
  private final SignedInMail mail;
  private final Journal journal;
  private final Clock clock;

  Subscriptions(
      SubscriptionRepository subscriptions,
      MailBoxRepository boxes,
      NoticeReader notices,
      Digests digests,
      StandardFeed feed,
      CurrentActor actors,
      SignedInMail mail,
      Journal journal,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.boxes = boxes;
    this.notices = notices;
    this.digests = digests;
    this.feed = feed;
    this.actors = actors;
    this.mail = mail;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Follows a standard and the editions that take its place; a second time changes nothing.
   *
   * @throws RuleViolation {@code record-absent} when the person may not see it
   */
  @Requires(Action.USE_PORTAL)
  public UUID followRecord(UUID standardId, Locale reads) {
    Actor actor = actors.require();
    if (feed.seenBy(actor, Set.of(standardId)).isEmpty()) {
      throw new RuleViolation("record-absent");
    }
    return keep(Subscription.ofRecord(actor, standardId, clock.instant()), reads);
  }

  /** Follows a region, a field by ICS or CCS, or both. */
  @Requires(Action.USE_PORTAL)
  public UUID followField(FollowedField field, Locale reads) {
    return keep(Subscription.ofField(actors.require(), field, clock.instant()), reads);
  }

  /**
   * Follows what a search finds.
   *
   * @param address of the list with the search, as it stands in the address bar
   */
  @Requires(Action.USE_PORTAL)
  public UUID followSearch(String name, String address, Locale reads) {
    return keep(Subscription.ofSearch(actors.require(), name, address, clock.instant()), reads);
  }

  /** The subscription by which the person follows this very standard. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public Optional<UUID> following(UUID standardId) {
    Actor actor = actors.require();
    Subscription same = Subscription.ofRecord(actor, standardId, clock.instant());
    return known(actor, same).map(Subscription::id);
  }

  /** Everything that the person follows, the first first. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public List<SubscriptionLine> mine() {
    Actor actor = actors.require();
    List<Subscription> all = live(actor);
    Set<UUID> standards =
        all.stream()
            .flatMap(one -> Optional.ofNullable(one.standardId()).stream())
            .collect(Collectors.toSet());
    Map<UUID, Line> seen = feed.seenBy(actor, standards);
    return all.stream().map(one -> line(one, seen)).toList();
  }

  /**
   * Ends one's own subscription.
   *
   * @throws RuleViolation {@code subscription-absent} for one of somebody else
   */
  @Requires(Action.USE_PORTAL)
  public void end(UUID id) {
    Actor actor = actors.require();
    Subscription mine =
        live(actor).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("subscription-absent"));
    mine.end(clock.instant());
    journal.note(Journal.Entry.act("subscription.ended", SUBJECT, id, mine.kind().name()));
  }

  /** What is new, the latest first, without what the person may not see any more. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public List<NewsItem> news(int limit) {
    return notices.latest(actors.require(), limit);
  }

  /** How the person gets mail. */
  @Requires(Action.USE_PORTAL)
  @Transactional(readOnly = true)
  public MailChoice mail() {
    Optional<MailBox> box = boxes.findById(actors.require().personId());
    return new MailChoice(
        digests.configured(),
        mail.find().or(() -> box.map(MailBox::address)).orElse(null),
        box.map(MailBox::wanted).orElse(true),
        box.map(MailBox::workWanted).orElse(true));
  }

  /**
   * Whether the person wants mail.
   *
   * @throws RuleViolation {@code mail-address-missing} when the sign-in vouches for no address
   */
  @Requires(Action.USE_PORTAL)
  public void wantMail(boolean wanted, Locale reads) {
    MailBox box = box(reads);
    if (box == null) {
      throw new RuleViolation("mail-address-missing");
    }
    box.want(wanted);
  }

  /**
   * Whether the person wants the mail of due work.
   *
   * @throws RuleViolation {@code mail-address-missing} when the sign-in vouches for no address
   */
  @Requires(Action.USE_PORTAL)
  public void wantWorkMail(boolean wanted, Locale reads) {
    MailBox box = box(reads);
    if (box == null) {
      throw new RuleViolation("mail-address-missing");
    }
    box.wantWork(wanted);
  }

  /** Remembers where, and in which language, the person gets mail, if the sign-in says so. */
  @Requires(Action.USE_PORTAL)
  public void knowAddress(Locale reads) {
    if (mail.find().isPresent()) {
      box(reads);
    }
  }

  private UUID keep(Subscription made, Locale reads) {
    Actor actor = actors.require();
    box(reads);
    Optional<Subscription> there = known(actor, made);
    if (there.isPresent()) {
      return there.get().id();
    }
    if (live(actor).size() >= MOST) {
      throw new RuleViolation("subscriptions-too-many", MOST);
    }
    subscriptions.saveAndFlush(made);
    journal.note(Journal.Entry.act("subscription.made", SUBJECT, made.id(), made.kind().name()));
    return made.id();
  }

  /** The box follows the address of the sign-in and the language of the page. */
  private @Nullable MailBox box(Locale reads) {
    UUID person = actors.require().personId();
    Optional<String> address = mail.find();
    Optional<MailBox> there = boxes.findById(person);
    if (there.isPresent()) {
      there.get().follow(address.orElse(there.get().address()), reads);
      return there.get();
    }
    return address.map(to -> boxes.save(new MailBox(person, to, reads))).orElse(null);
  }

  private List<Subscription> live(Actor actor) {
    return subscriptions.live(actor.personId(), actor.organization().value());
  }

  private Optional<Subscription> known(Actor actor, Subscription same) {
    String key = same.subjectKey();
    return key == null
        ? Optional.empty()
        : subscriptions.findByPersonIdAndOrganizationAndSubjectKey(
            actor.personId(), actor.organization().value(), key);
  }

  private static SubscriptionLine line(Subscription one, Map<UUID, Line> seen) {
    UUID followed = one.standardId();
    Line standard = followed == null ? null : seen.get(followed);
    return new SubscriptionLine(
        one.id(),
        one.kind(),
        standard == null ? null : standard.number(),
        standard == null ? null : standard.title(),
        one.kind() == SubscriptionKind.FIELD ? one.field() : null,
        one.name(),
        one.address(),
        one.madeAt());
  }
}
