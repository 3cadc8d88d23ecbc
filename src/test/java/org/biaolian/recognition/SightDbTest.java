package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who sees which request and the inside of which case: lists, counts and single rows agree with a
 * naive reading of domain.md, for every demo person, in a world made at random by the services.
 */
@DbTest
class SightDbTest {

  private static final int REQUESTS = 14;
  private static final Set<RequestState> ALL = EnumSet.allOf(RequestState.class);
  private static final Set<CaseState> EVERY = EnumSet.allOf(CaseState.class);
  private static final CircleCode TAIXIN = new CircleCode("taixin");
  private static final CircleCode CITIES = new CircleCode("cities");

  private static final Map<String, String> PLACES =
      Map.of("taiyuan", "140100", "jinzhong", "140700", "xinzhou", "140900", "lvliang", "141100");

  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Agreements agreements;
  @Autowired private RecognitionRequests requests;
  @Autowired private RecognitionCases cases;
  @Autowired private CurrentActor actors;

  /** What was done, kept apart from the portal's tables. */
  private record Asked(
      UUID id,
      String applicant,
      String circle,
      Set<String> targets,
      boolean sent,
      boolean opened) {}

  private record Case(UUID id, Asked of, String target, boolean signed) {}

  private final List<Asked> asked = new ArrayList<>();
  private final List<Case> made = new ArrayList<>();

  @Test
  void listsCountsAndSingleRowsGiveExactlyWhatTheWrittenRuleGives() {
    Random random = new Random(20261126);
    Map<String, UUID> pacts = Map.of("cities", pact(CITIES), "taixin", pact(TAIXIN));
    for (int i = 0; i < REQUESTS; i++) {
      request(random, pacts, 984_001 + i, i);
    }
    Set<UUID> knownRequests = ids(asked.stream().map(Asked::id).toList());
    Set<UUID> knownCases = ids(made.stream().map(Case::id).toList());
    assertThat(made).hasSizeGreaterThan(5).anyMatch(Case::signed);
    for (String person : people()) {
      Actor actor = SignedIn.as(person, actors::require);
      Set<UUID> expected =
          ids(asked.stream().filter(one -> sees(actor, one)).map(Asked::id).toList());
      Set<UUID> inside =
          ids(made.stream().filter(one -> inside(actor, one)).map(Case::id).toList());

      List<RequestSummary> listed = perhaps(person, () -> requests.list(ALL, 0, 5000), List.of());
      assertThat(known(listed.stream().map(RequestSummary::id).toList(), knownRequests))
          .as("list of %s", person)
          .isEqualTo(expected);
      assertThat(perhaps(person, () -> requests.count(ALL), 0L))
          .as("count of %s", person)
          .isEqualTo(listed.size());
      assertThat(found(person, knownRequests, id -> requests.find(id).isPresent()))
          .as("single requests of %s", person)
          .isEqualTo(expected);

      List<CaseSummary> worked = perhaps(person, () -> cases.list(EVERY, 0, 5000), List.of());
      assertThat(known(worked.stream().map(CaseSummary::id).toList(), knownCases))
          .as("cases of %s", person)
          .isEqualTo(inside);
      assertThat(perhaps(person, () -> cases.counts().seen(EVERY), 0L)).isEqualTo(worked.size());
      assertThat(found(person, knownCases, id -> cases.find(id).isPresent()))
          .as("single cases of %s", person)
          .isEqualTo(inside);
      stateOnly(person, actor, expected);
    }
  }

  /** Other targets: the state before the signature, the outcome after it, never the inside. */
  private void stateOnly(String person, Actor actor, Set<UUID> visible) {
    for (Case one : made) {
      if (!visible.contains(one.of().id())) {
        continue;
      }
      CaseSummary line =
          SignedIn.as(person, () -> requests.find(one.of().id())).orElseThrow().cases().stream()
              .filter(other -> other.id().equals(one.id()))
              .findFirst()
              .orElseThrow();
      boolean inside = inside(actor, one);
      boolean own = actor.organization().value().equals(one.target());
      assertThat(line.mayOpen()).as("%s opens %s", person, one).isEqualTo(inside);
      if (!inside) {
        assertThat(line.dueOn()).isNull();
      }
      if (!one.signed() && !own) {
        assertThat(line.outcome()).as("%s before the signature of %s", person, one).isNull();
      }
      if (one.signed()) {
        assertThat(line.outcome()).as("%s after the signature", person).isNotNull();
      }
    }
  }

  /** domain.md, section 3: the applicant its own, the secretariat and auditor what was sent, … */
  private static boolean sees(Actor actor, Asked one) {
    if (!office(actor)) {
      return false;
    }
    String organization = actor.organization().value();
    if (organization.equals(one.applicant())) {
      return true;
    }
    if (organization.equals("sec-" + one.circle()) || actor.has(Role.AUDITOR)) {
      return one.sent();
    }
    return one.opened() && one.targets().contains(organization);
  }

  /** … the inside of a case: applicant, that target, secretariat; and the auditor of the whole. */
  private static boolean inside(Actor actor, Case one) {
    String organization = actor.organization().value();
    return office(actor)
        && (organization.equals(one.of().applicant())
            || organization.equals(one.target())
            || organization.equals("sec-" + one.of().circle())
            || actor.has(Role.AUDITOR));
  }

  private static boolean office(Actor actor) {
    return !Collections.disjoint(
        actor.roles(),
        EnumSet.of(
            Role.CLERK,
            Role.REVIEWER,
            Role.APPROVER,
            Role.BUREAU_ADMIN,
            Role.SECRETARIAT,
            Role.AUDITOR));
  }

  private void request(Random random, Map<String, UUID> pacts, int serial, int stage) {
    boolean two = random.nextInt(4) == 0;
    List<String> members =
        new ArrayList<>(two ? List.of("taiyuan", "xinzhou") : new TreeSet<>(PLACES.keySet()));
    Collections.shuffle(members, random);
    String applicant = members.removeFirst();
    Set<String> targets = new HashSet<>(members.subList(0, 1 + random.nextInt(members.size())));
    String circle = two ? "taixin" : "cities";
    String officer = "sec-" + circle + "-secretary";
    UUID standard = standard(applicant, serial);
    String clerk = applicant + "-clerk";
    UUID id =
        SignedIn.as(
            clerk,
            () ->
                requests.draft(
                    new NewRequest(
                        standard,
                        Objects.requireNonNull(pacts.get(circle)),
                        Effect.SUPERVISION,
                        "全市",
                        "便民",
                        targets.stream()
                            .map(place -> new BureauCode(code(place)))
                            .collect(Collectors.toSet()))));
    int reached = stage % 7;
    boolean withdrawn = reached == 0 || reached == 5;
    boolean sent = reached >= 2;
    boolean opened = reached >= 4;
    if (reached >= 1) {
      SignedIn.as(applicant + "-approver", () -> requests.endorse(id, version(id)));
    }
    if (sent) {
      SignedIn.as(clerk, () -> requests.submit(id));
    }
    if (reached >= 3) {
      SignedIn.as(officer, () -> requests.takeUp(id));
    }
    if (reached == 3) {
      SignedIn.as(officer, () -> requests.giveBack(id, version(id), "请补充理由"));
    }
    if (opened) {
      SignedIn.as(officer, () -> requests.open(id, version(id)));
    }
    Asked one =
        new Asked(
            id,
            code(applicant),
            circle,
            targets.stream().map(SightDbTest::code).collect(Collectors.toSet()),
            sent,
            opened);
    asked.add(one);
    Map<String, UUID> opens = new HashMap<>();
    if (opened) {
      SignedIn.as(clerk, () -> requests.find(id).orElseThrow().cases())
          .forEach(line -> opens.put(line.target().value(), line.id()));
    }
    for (String place : new TreeSet<>(targets)) {
      UUID file = opens.get(code(place));
      if (file != null) {
        boolean signed = work(place, file, random.nextInt(4));
        made.add(new Case(file, one, code(place), signed));
      }
    }
    boolean live =
        SignedIn.as(clerk, () -> requests.find(id).orElseThrow().summary().state()).live();
    if (withdrawn && live) {
      SignedIn.as(clerk, () -> requests.withdraw(id, "不再需要"));
    }
  }

  private boolean work(String place, UUID id, int steps) {
    if (steps >= 1) {
      SignedIn.as(place + "-clerk", () -> cases.acknowledge(id));
      SignedIn.as(place + "-clerk", () -> cases.propose(id, Decision.conditional("每周一次"), "建议附条件"));
    }
    if (steps >= 2) {
      SignedIn.as(place + "-reviewer", () -> cases.agree(id, seen(id), "同意"));
    }
    if (steps == 3) {
      SignedIn.as(place + "-approver", () -> cases.sign(id, seen(id)));
    }
    return steps == 3;
  }

  private UUID standard(String place, int serial) {
    String number =
        "DB%s/T %d-2024".formatted(new BureauCode(code(place)).standardPrefix(), serial);
    byte[] text = "1 范围\n本文件为样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            place + "-clerk",
            () -> {
              UUID entered =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                              "可见范围样本（演示）",
                              LocalDate.of(2024, 3, 1),
                              LocalDate.of(2024, 6, 1),
                              null)));
              uploads.attachText(entered, "正文.txt", new ByteArrayInputStream(text));
              verifications.propose(entered, "公报原件");
              sharings.propose(entered, Sharing.PUBLIC, Set.of());
              return entered;
            });
    SignedIn.as(place + "-approver", () -> verifications.confirm(id));
    SignedIn.as(place + "-approver", () -> sharings.confirm(id));
    return id;
  }

  private static String code(String place) {
    return Objects.requireNonNull(PLACES.get(place));
  }

  private UUID pact(CircleCode circle) {
    return SignedIn.as(
        "sec-" + circle.value() + "-secretary",
        () ->
            agreements.enter(
                new NewAgreement(
                    circle, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
  }

  private long version(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private long seen(UUID id) {
    return cases.find(id).orElseThrow().version();
  }

  private interface Look {
    boolean at(UUID id);
  }

  private static Set<UUID> found(String person, Set<UUID> ids, Look look) {
    return ids.stream()
        .filter(id -> perhaps(person, () -> look.at(id), false))
        .collect(Collectors.toSet());
  }

  /** Whoever may not even ask gets nothing. */
  private static <T> T perhaps(String person, Supplier<T> question, T nothing) {
    try {
      return SignedIn.as(person, question);
    } catch (NotAllowedException refused) {
      return nothing;
    }
  }

  private static Set<String> people() {
    return DemoPeople.entries().stream()
        .map(People.Entry::username)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<UUID> ids(List<UUID> ids) {
    return new HashSet<>(ids);
  }

  private static Set<UUID> known(List<UUID> ids, Set<UUID> known) {
    Set<UUID> both = new HashSet<>(ids);
    both.retainAll(known);
    return both;
  }
}
