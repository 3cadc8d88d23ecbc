package org.biaolian.recognition;

import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.Policies;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests of Taiyuan and the cases they make, at any step, for tests of what comes after. */
public final class CaseWorld {

  static final CircleCode CITIES = new CircleCode("cities");
  public static final BureauCode JINZHONG = new BureauCode("140700");
  public static final BureauCode XINZHOU = new BureauCode("140900");

  private static final AtomicInteger SERIAL = new AtomicInteger(972_001);
  private static final AtomicInteger ROW = new AtomicInteger(1);

  private final ApplicationContext context;

  public CaseWorld(ApplicationContext context) {
    this.context = context;
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public UUID agreement() {
    return SignedIn.as(
        "sec-cities-secretary",
        () ->
            bean(Agreements.class)
                .enter(
                    new NewAgreement(
                        CITIES, "合作协议（演示）", "全部领域", LocalDate.of(2024, 1, 1), null, true)));
  }

  /** A verified standard of Taiyuan that the circle may read. */
  public UUID standard() {
    return standard("办件样本（演示）");
  }

  public UUID standard(String title) {
    byte[] text = "1 范围\n办件样本。".getBytes(StandardCharsets.UTF_8);
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> {
              UUID made =
                  bean(StandardEntry.class)
                      .record(
                          new NewStandard(
                              "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                              StandardDetails.of(
                                  title,
                                  LocalDate.of(2024, 3, 1),
                                  LocalDate.of(2024, 6, 1),
                                  null)));
              bean(FileUploads.class).attachText(made, "正文.txt", new ByteArrayInputStream(text));
              bean(Verifications.class).propose(made, "公报原件");
              bean(Sharings.class).propose(made, Sharing.CIRCLES, Set.of(CITIES));
              return made;
            });
    SignedIn.as("taiyuan-approver", () -> bean(Verifications.class).confirm(id));
    SignedIn.as("taiyuan-approver", () -> bean(Sharings.class).confirm(id));
    return id;
  }

  public UUID submitted(UUID standard, UUID agreement, Set<BureauCode> targets) {
    return submitted(drafted(standard, agreement, targets));
  }

  private UUID drafted(UUID standard, UUID agreement, Set<BureauCode> targets) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            bean(RecognitionRequests.class)
                .draft(
                    new NewRequest(standard, agreement, Effect.SUPERVISION, "全市", "便民", targets)));
  }

  UUID submitted(UUID draft) {
    RecognitionRequests requests = bean(RecognitionRequests.class);
    SignedIn.as("taiyuan-approver", () -> requests.endorse(draft, asked(draft)));
    SignedIn.as("taiyuan-clerk", () -> requests.submit(draft));
    return draft;
  }

  public UUID opened(BureauCode... targets) {
    return opened(standard(), targets);
  }

  public UUID opened(UUID standard, BureauCode... targets) {
    return opened(submitted(standard, agreement(), Set.of(targets)));
  }

  /** As {@link #opened}, of a request that comes with two files. */
  UUID openedWithEvidence(BureauCode... targets) {
    UUID draft = drafted(standard(), agreement(), Set.of(targets));
    RequestEvidence evidence = bean(RequestEvidence.class);
    SignedIn.as("taiyuan-clerk", () -> evidence.add(draft, "报告.pdf", scan()));
    SignedIn.as(
        "taiyuan-clerk",
        () -> evidence.add(draft, "证明.pdf", new ByteArrayInputStream(DemoPdf.of("证明"))));
    return opened(submitted(draft));
  }

  UUID opened(UUID id) {
    RecognitionRequests requests = bean(RecognitionRequests.class);
    SignedIn.as("sec-cities-secretary", () -> requests.takeUp(id));
    SignedIn.as("sec-cities-secretary", () -> requests.open(id, asked(id)));
    return id;
  }

  public UUID caseOf(UUID request, BureauCode target) {
    return SignedIn.as(
            "taiyuan-clerk",
            () -> bean(RecognitionRequests.class).find(request).orElseThrow().cases())
        .stream()
        .filter(one -> one.target().equals(target))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A case of Jinzhong that its clerk has taken. */
  public UUID assessing() {
    UUID one = caseOf(opened(JINZHONG), JINZHONG);
    SignedIn.as("jinzhong-clerk", () -> bean(RecognitionCases.class).acknowledge(one));
    return one;
  }

  /** A case with a draft decision that waits for its review. */
  public UUID inReview(Decision decision) {
    UUID one = assessing();
    SignedIn.as(
        "jinzhong-clerk", () -> bean(RecognitionCases.class).propose(one, decision, "已逐条评估"));
    return one;
  }

  public UUID toSign(Decision decision) {
    UUID one = assessing();
    propose(one, decision);
    return one;
  }

  /** The way of a taken case to its signer. */
  void propose(UUID one, Decision decision) {
    RecognitionCases cases = bean(RecognitionCases.class);
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, decision, "已逐条评估"));
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, version(one), "同意"));
  }

  /** Everybody may read the standard of a case and its text. */
  public void publish(UUID one) {
    share(view("jinzhong-clerk", one).summary().standard().id());
  }

  /** Everybody may read a standard and its text. */
  public void share(UUID standard) {
    Sharings sharings = bean(Sharings.class);
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(standard, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(standard));
  }

  /** As if the decision had been shown a week ago and its days had ended yesterday. */
  public void publicityOver(UUID one) {
    LocalDate today = LocalDate.now(bean(Clock.class));
    inTransaction(
        sql ->
            sql.sql(
                    """
                    update recognition_case
                    set publicity_from = ?, publicity_until = ?
                    where id = ?
                    """)
                .params(today.minusDays(7), today.minusDays(1), bytes(one))
                .update());
  }

  public UUID signed(Decision decision) {
    UUID one = toSign(decision);
    sign(one);
    return one;
  }

  public void sign(UUID one) {
    SignedIn.as("jinzhong-approver", () -> bean(RecognitionCases.class).sign(one, version(one)));
  }

  /** A stamped paper as a scanner makes one. */
  static InputStream scan() {
    return new ByteArrayInputStream(DemoPdf.of("盖章件"));
  }

  public CaseView view(String who, UUID one) {
    return SignedIn.as(who, () -> bean(RecognitionCases.class).find(one).orElseThrow());
  }

  /** As whoever is signed in sees it. */
  long version(UUID one) {
    return bean(RecognitionCases.class).find(one).orElseThrow().version();
  }

  private long asked(UUID request) {
    return bean(RecognitionRequests.class).find(request).orElseThrow().version();
  }

  public List<String> kinds(UUID one) {
    return bean(AuditTrail.class).of(RecognitionCases.SUBJECT, one, 60).stream()
        .map(AuditFact::kind)
        .toList();
  }

  /** Jinzhong's own figure of policy, until {@link #forgetPolicy}. */
  public void policy(String name, String value) {
    inTransaction(
        sql ->
            sql.sql(
                    """
                    insert into policy_parameter (id, name, scope_kind, scope_code, value_text,
                      strength, valid_from, valid_to, citation, editor, version)
                    values (unhex(?), ?, 'BUREAU', '140700', ?, 'DEFAULT', '2021-01-01', null,
                      '演示', 'test', 0)
                    """)
                .params("0190000000007000a0%014x".formatted(ROW.getAndIncrement()), name, value)
                .update());
    bean(Policies.class).read();
  }

  public void forgetPolicy() {
    inTransaction(sql -> sql.sql("delete from policy_parameter where editor = 'test'").update());
    bean(Policies.class).read();
  }

  /** A row that says so, also for people who are no experts today. */
  void askedAsExpert(UUID one, UUID person) {
    inTransaction(
        sql ->
            sql.sql(
                    """
                    insert into expert_assignment (id, case_id, round, person_id, assigned_by,
                      valid_from, valid_to, version)
                    values (unhex(?), ?, 1, ?, ?, '2026-01-01', '2035-01-01', 0)
                    """)
                .params(
                    "0190000000007000b0%014x".formatted(ROW.getAndIncrement()),
                    bytes(one),
                    bytes(person),
                    bytes(person))
                .update());
  }

  /** As if somebody had reviewed the case and sent it back, also people who are no reviewers. */
  void reviewedBy(UUID one, UUID person) {
    inTransaction(
        sql ->
            sql.sql("insert into recognition_case_reviewer (case_id, person_id) values (?, ?)")
                .params(bytes(one), bytes(person))
                .update());
  }

  /** The applicant puts another text in the place of the one that was asked for. */
  void replaceText(UUID one) {
    UUID standard = view("taiyuan-clerk", one).summary().standard().id();
    byte[] other = "1 范围\n换了的文本。".getBytes(StandardCharsets.UTF_8);
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            bean(FileUploads.class)
                .attachText(standard, "新正文.txt", new ByteArrayInputStream(other)));
  }

  /** Makes every reading of the case fail. */
  void breakCircle(UUID one) {
    circle(one, "-");
  }

  void mendCircle(UUID one) {
    circle(one, CITIES.value());
  }

  private void circle(UUID one, String code) {
    inTransaction(
        sql ->
            sql.sql("update recognition_case set circle_code = ? where id = ?")
                .params(code, bytes(one))
                .update());
  }

  /** Puts a paper in the way of the one that a signature orders: its writing fails. */
  void breakPaper(UUID one) {
    inTransaction(
        sql ->
            sql.sql(
                    """
                    insert into recognition_paper_order (id, kind, case_id, turn, bureau_code,
                      demonstration, ordered_at, frozen, made, version)
                    values (unhex(?), 'REPLY', ?, 1, '140700', true, '2026-01-01', true, true, 0)
                    """)
                .params("0190000000007000c0%014x".formatted(ROW.getAndIncrement()), bytes(one))
                .update());
  }

  void mendPaper(UUID one) {
    inTransaction(
        sql ->
            sql.sql("delete from recognition_paper_order where case_id = ?")
                .params(bytes(one))
                .update());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  void inTransaction(Consumer<JdbcClient> work) {
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> work.accept(bean(JdbcClient.class)));
  }
}
