package org.biaolian.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaolian.testing.SignedIn.as;

import dev.biaolian.demo.DemoPeople;
import dev.biaolian.demo.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.StandingActors;
import org.biaolian.bureau.PeopleAdministration.Colleague;
import org.biaolian.bureau.PeopleAdministration.Invitation;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.StatementCount;
import org.biaolian.upkeep.FollowUps;
import org.biaolian.upkeep.internal.Repetition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest
@Import(FakeAccounts.class)
class PeopleDbTest {

  private static final String ADMIN = "taiyuan-admin";
  private static final OrganizationCode TAIYUAN = new OrganizationCode("140100");
  private static int next;

  @Autowired private PeopleAdministration people;
  @Autowired private StandingActors standing;
  @Autowired private Grants grants;
  @Autowired private FakeAccounts accounts;
  @Autowired private CurrentActor actors;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MovableClock clock;
  @Autowired private FirstAdmins firstAdmins;
  @Autowired private FollowUps followUps;
  @Autowired private Repetition repetition;

  @AfterEach
  void theServiceAnswersAgain() {
    accounts.down = false;
    accounts.alignmentDown = false;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String invite(String admin) {
    String username = "invited-" + ++next;
    as(admin, () -> people.invite(invitation(username, Role.CLERK)));
    return username;
  }

  private Invitation invitation(String username, Role role) {
    return new Invitation(username, "新同事", "", role, today());
  }

  private Colleague find(String admin, String username) {
    return as(admin, () -> people.colleagues()).stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable step, String rule) {
    return assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleViolation.class, violation -> assertThat(violation.rule()).isEqualTo(rule));
  }

  private void write(String sql) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.update(sql));
  }

  private int persons(String username) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from person where username = ?", Integer.class, username));
  }

  @Test
  void anInvitedPersonHasAnAccountWithTheRoleAndAFirstPassword() {
    String password =
        as(ADMIN, () -> people.invite(invitation("invited-first", Role.CLERK))).orElseThrow();

    assertThat(password).hasSize(16).matches(".*[A-Z].*").matches(".*[0-9].*");
    Accounts.Standing standing = accounts.standing("invited-first");
    assertThat(standing.roles()).containsExactly(Role.CLERK);
    assertThat(standing.organizations()).containsExactly(TAIYUAN);
    assertThat(standing.enabled()).isTrue();
  }

  @Test
  void nobodyButABureauAdminManagesPeople() {
    for (String other : List.of("taiyuan-clerk", "taiyuan-approver", "secadmin", "sysadmin")) {
      assertThatThrownBy(
              () -> as(other, () -> people.invite(invitation("by-" + other, Role.CLERK))))
          .isInstanceOf(NotAllowedException.class);
    }
  }

  @Test
  void aForeignBureausAdminTouchesNobodyHere() {
    Colleague clerk = find(ADMIN, invite(ADMIN));
    refused(
        () -> as("yangquan-admin", () -> people.disable(clerk.id(), clerk.version())),
        "person-of-another-organization");
    refused(
        () -> as("yangquan-admin", () -> people.resetPassword(clerk.id(), clerk.version())),
        "person-of-another-organization");
    refused(
        () ->
            as(
                "yangquan-admin",
                () -> people.end(clerk.id(), clerk.version(), clerk.roles().getFirst().id())),
        "person-of-another-organization");
  }

  @Test
  void anAdminGivesHimselfNothing() {
    Colleague self = find(ADMIN, ADMIN);
    refused(
        () -> as(ADMIN, () -> people.give(self.id(), self.version(), Role.CLERK, today())),
        "not-oneself");
    refused(
        () -> as(ADMIN, () -> grants.propose(self.id(), TAIYUAN, Role.APPROVER, "我来签发")),
        "not-oneself");
  }

  @Test
  void approverAndAdminAndAdministratorsAreNotGivenAlone() {
    Colleague clerk = find(ADMIN, invite(ADMIN));
    for (Role role : List.of(Role.APPROVER, Role.BUREAU_ADMIN, Role.SYSTEM_ADMIN, Role.AUDITOR)) {
      refused(
          () -> as(ADMIN, () -> people.give(clerk.id(), clerk.version(), role, today())),
          "role-needs-second-person");
    }
    refused(
        () -> as(ADMIN, () -> grants.propose(clerk.id(), TAIYUAN, Role.AUDITOR, "审计")),
        "role-needs-no-proposal");
  }

  @Test
  void anAdministratorIsNotTakenIn() {
    refused(
        () ->
            as(
                ADMIN,
                () -> people.invite(new Invitation("auditor", "沈国栋", "", Role.CLERK, today()))),
        "username-taken");
  }

  @Test
  void whoWorksForAnotherOrganizationTooIsNotDisabledByOne() {
    Colleague officer = find(ADMIN, "sec-cities-officer");
    refused(
        () -> as(ADMIN, () -> people.disable(officer.id(), officer.version())),
        "person-of-several-organizations");
    refused(
        () -> as(ADMIN, () -> people.resetPassword(officer.id(), officer.version())),
        "person-of-several-organizations");
  }

  @Test
  void whoEditsWhatAnotherHasChangedIsTold() {
    Colleague seen = find(ADMIN, invite(ADMIN));
    as(ADMIN, () -> people.give(seen.id(), seen.version(), Role.EXPERT, today()));
    refused(
        () -> as(ADMIN, () -> people.give(seen.id(), seen.version(), Role.REVIEWER, today())),
        "changed-meanwhile");
  }

  @Test
  void aSecondPersonMakesAnApprover() {
    String username = invite(ADMIN);
    Colleague clerk = find(ADMIN, username);
    UUID proposal = as(ADMIN, () -> grants.propose(clerk.id(), TAIYUAN, Role.APPROVER, "接任"));
    assertThat(accounts.standing(username).roles()).doesNotContain(Role.APPROVER);

    as("secadmin", () -> grants.confirm(proposal));

    assertThat(accounts.standing(username).roles()).contains(Role.APPROVER);
    refused(() -> as("secadmin", () -> grants.confirm(proposal)), "changed-meanwhile");
  }

  @Test
  void theProposerDoesNotConfirm() {
    Colleague clerk = find(ADMIN, invite(ADMIN));
    UUID proposal = as(ADMIN, () -> grants.propose(clerk.id(), TAIYUAN, Role.APPROVER, "接任"));
    assertThatThrownBy(() -> as(ADMIN, () -> grants.confirm(proposal)))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aProposalForSomebodyDisabledOrGoneIsStale() {
    Colleague one = find(ADMIN, invite(ADMIN));
    UUID first = as(ADMIN, () -> grants.propose(one.id(), TAIYUAN, Role.APPROVER, "接任"));
    Colleague now = find(ADMIN, one.username());
    as(ADMIN, () -> people.disable(now.id(), now.version()));
    refused(() -> as("secadmin", () -> grants.confirm(first)), "grant-person-disabled");

    Colleague two = find(ADMIN, invite(ADMIN));
    UUID second = as(ADMIN, () -> grants.propose(two.id(), TAIYUAN, Role.APPROVER, "接任"));
    Colleague left = find(ADMIN, two.username());
    as(ADMIN, () -> people.end(left.id(), left.version(), left.roles().getFirst().id()));
    refused(() -> as("secadmin", () -> grants.confirm(second)), "grant-person-left");
  }

  @Test
  void aSecretariatProposesNoSecondAdminAndNoApprover() {
    Colleague clerk = find(ADMIN, invite(ADMIN));
    refused(
        () ->
            as(
                "sec-cities-secretary",
                () -> grants.propose(clerk.id(), TAIYUAN, Role.BUREAU_ADMIN, "第一位")),
        "secretariat-proposes-first-admin-only");
    refused(
        () ->
            as(
                "sec-six-secretary",
                () -> grants.propose(clerk.id(), TAIYUAN, Role.BUREAU_ADMIN, "第一位")),
        "person-of-another-organization");
  }

  @Test
  void nothingIsGivenWhileTheSignInServiceIsSilent() {
    accounts.down = true;
    refused(
        () -> as(ADMIN, () -> people.invite(invitation("never-made", Role.CLERK))),
        "sign-in-service-unavailable");
    assertThat(persons("never-made")).isZero();
  }

  @Test
  void anInvitationThatFailsHalfwayLeavesNoAccount() {
    int before = accounts.discarded.size();
    accounts.alignmentDown = true;
    refused(
        () -> as(ADMIN, () -> people.invite(invitation("half-made", Role.CLERK))),
        "sign-in-service-unavailable");
    assertThat(persons("half-made")).isZero();
    assertThat(accounts.discarded).hasSize(before + 1);
  }

  @Test
  void disablingHoldsEvenWhileTheSignInServiceIsSilent() {
    Colleague clerk = find(ADMIN, invite(ADMIN));
    accounts.down = true;
    as(ADMIN, () -> people.disable(clerk.id(), clerk.version()));
    assertThat(find(ADMIN, clerk.username()).disabled()).isTrue();
  }

  @Test
  void theAccountFollowsWhatWasTakenAway() {
    String username = invite(ADMIN);
    Colleague clerk = find(ADMIN, username);
    as(ADMIN, () -> people.disable(clerk.id(), clerk.version()));
    Awaitility.await()
        .untilAsserted(() -> assertThat(accounts.standing(username).enabled()).isFalse());
  }

  @Test
  void whatTheSignInServiceMissedIsOwedAndSentAgainByItself() {
    String username = invite(ADMIN);
    Colleague clerk = find(ADMIN, username);
    accounts.down = true;
    as(ADMIN, () -> people.disable(clerk.id(), clerk.version()));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(as("sysadmin", () -> followUps.owed()))
                    .extracting(FollowUps.Owed::event)
                    .contains("AccountChanged"));
    repetition.repeat();
    assertThat(accounts.standing(username).enabled()).isTrue();

    accounts.down = false;
    Awaitility.await()
        .untilAsserted(
            () -> {
              clock.at(clock.instant().plus(Duration.ofHours(2)), repetition::repeat);
              assertThat(accounts.standing(username).enabled()).isFalse();
              assertThat(as("sysadmin", () -> followUps.owed()))
                  .extracting(FollowUps.Owed::event)
                  .doesNotContain("AccountChanged");
            });
  }

  @Test
  void aSecretariatProposesTheFirstAdminOfABureauThatHasNone() {
    assertThat(as("sec-cities-secretary", () -> firstAdmins.vacancies())).isEmpty();
    write("update person set disabled = true where username in ('yangquan-admin', 'anhui-admin')");
    try {
      FirstAdmins.Vacancy vacancy =
          as("sec-cities-secretary", () -> firstAdmins.vacancies()).getFirst();
      assertThat(vacancy.bureau()).isEqualTo(new OrganizationCode("140300"));
      assertThat(vacancy.proposed()).isFalse();
      assertThat(vacancy.candidates()).isNotEmpty();
      UUID chosen = vacancy.candidates().getFirst().id();
      UUID proposal =
          as(
              "sec-cities-secretary",
              () -> grants.propose(chosen, vacancy.bureau(), Role.BUREAU_ADMIN, "第一位"));
      assertThat(as("sec-cities-secretary", () -> firstAdmins.vacancies()))
          .singleElement()
          .satisfies(one -> assertThat(one.proposed()).isTrue());
      for (String other : List.of("sec-taixin-secretary", ADMIN)) {
        assertThat(as(other, () -> firstAdmins.vacancies())).isEmpty();
      }

      as("secadmin", () -> grants.confirm(proposal));

      assertThat(as("sec-cities-secretary", () -> firstAdmins.vacancies())).isEmpty();
    } finally {
      write(
          "update person set disabled = false where username in ('yangquan-admin', 'anhui-admin')");
      write(
          "delete from person_role where organization_code = '140300' and role = 'BUREAU_ADMIN'"
              + " and person_id not in (select id from person where username = 'yangquan-admin')");
    }
  }

  @Test
  void anOpenSessionLosesTheOldBureausRightsAtOnce() {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(DemoPeople.authentication("lvliang-clerk", null)));
    try {
      assertThat(actors.require().roles()).containsExactly(Role.CLERK);
      Colleague clerk = find("lvliang-admin", "lvliang-clerk");
      as(
          "lvliang-admin",
          () -> people.end(clerk.id(), clerk.version(), clerk.roles().getFirst().id()));
      assertThat(actors.require().roles()).isEmpty();
      assertThat(actors.require().organizations()).isEmpty();
    } finally {
      SecurityContextHolder.clearContext();
      as(
          "lvliang-admin",
          () -> people.invite(new Invitation("lvliang-clerk", "任志远", "", Role.CLERK, today())));
    }
  }

  @Test
  void rightsFollowTheActiveOrganizationOnly() {
    assertThat(as("sec-cities-officer", "140100", () -> actors.require().roles()))
        .containsExactly(Role.CLERK);
    assertThat(as("sec-cities-officer", "sec-cities", () -> actors.require().roles()))
        .containsExactly(Role.SECRETARIAT);
  }

  @Test
  void whoSomebodyIsTodayIsReadByOneStatement() {
    Actor officer = as("sec-cities-officer", "140100", actors::require);
    List<String> asked =
        StatementCount.during(
            () ->
                assertThat(standing.standing(officer.personId(), officer.organization()))
                    .contains(officer));
    assertThat(asked).hasSize(1);
    assertThat(officer.circles()).hasSizeGreaterThan(1);
  }
}
