package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.document.DocumentTexts;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paper on the fair-competition review of a standard: a file, and never its text. */
@DbTest
class FairCompetitionDbTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final CircleCode CITIES = new CircleCode("cities");

  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private FileUploads uploads;
  @Autowired private FileDownloads downloads;
  @Autowired private FileDisclosures disclosures;
  @Autowired private StandardTexts texts;
  @Autowired private Sharings sharings;
  @Autowired private Verifications verifications;
  @Autowired private StandardFactsReader facts;
  @Autowired private DocumentTexts documentTexts;
  @Autowired private AuditTrail trail;

  @Test
  void aPaperDoesNotMakeATextAndIsReadAsNone() {
    UUID id = record("DB1401/T 988501-2024");
    UUID paper = attachPaper(id);
    assertThat(facts.find(id).orElseThrow().textAttached()).isFalse();
    assertThat(view(CLERK, id).files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.role()).isEqualTo(FileRole.FAIR_COMPETITION);
              assertThat(file.text()).isFalse();
            });
    assertThat(documentTexts.find(paper)).as("never read out, so never searched").isEmpty();
    assertThat(SignedIn.as(CLERK, () -> texts.read(id, paper))).isEmpty();
    assertThat(SignedIn.as(CLERK, () -> texts.page(id, paper, 1))).isEmpty();
    assertThat(SignedIn.as(CLERK, () -> texts.readable(id, paper))).isFalse();
    assertThat(SignedIn.as(CLERK, () -> downloads.open(id, paper))).isPresent();
  }

  @Test
  void theTextInForceStaysWhenAPaperComesLaterAndSoDoesWhatWasVerified() {
    UUID id = record("DB1401/T 988502-2024");
    UUID text = SignedIn.as(CLERK, () -> uploads.attachText(id, "正文.txt", bytes("1 范围\n正文。")));
    SignedIn.as(CLERK, () -> verifications.propose(id, "公报"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
    attachPaper(id);
    StandardView view = view(CLERK, id);
    assertThat(view.verification().state()).isEqualTo(Verification.VERIFIED);
    assertThat(view.files())
        .filteredOn(StandardView.FileView::text)
        .singleElement()
        .satisfies(file -> assertThat(file.id()).isEqualTo(text));
    assertThat(facts.find(id).orElseThrow().textHash()).isEqualTo(view.files().getLast().hash());
  }

  @Test
  void othersReadAPaperAsFarAsItsOwnDisclosureGoes() {
    UUID id = record("DB1401/T 988503-2024");
    SignedIn.as(CLERK, () -> sharings.propose(id, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    UUID paper = attachPaper(id);
    unread("jinzhong-clerk", id, paper);
    unread("anhui-clerk", id, paper);

    SignedIn.as(CLERK, () -> disclosures.propose(id, paper, Disclosure.PUBLIC));
    unread("jinzhong-clerk", id, paper);
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, paper));
    assertThat(SignedIn.as("jinzhong-clerk", () -> downloads.open(id, paper))).isPresent();
    assertThat(SignedIn.as("jinzhong-clerk", () -> texts.read(id, paper))).isEmpty();
    unread("anhui-clerk", id, paper);
    assertThat(trail.of(Standards.SUBJECT, id, 50))
        .filteredOn(fact -> fact.organization().equals("140700"))
        .extracting(AuditFact::kind)
        .containsExactly("standard.fair-competition-read");
  }

  @Test
  void onlyTheOwnersClerksAttachAPaperAndOnlyAPaper() {
    UUID id = record("DB1401/T 988504-2024");
    rule("record-absent", () -> SignedIn.as("jinzhong-clerk", () -> attach(id, "审查表.txt")));
    assertThatThrownBy(() -> SignedIn.as("taiyuan-approver", () -> attach(id, "审查表.txt")))
        .isInstanceOf(NotAllowedException.class);
    rule("file-kind-unknown", () -> SignedIn.as(CLERK, () -> attach(id, "审查表.exe")));
    assertThat(view(CLERK, id).files()).isEmpty();
  }

  @Test
  void aPaperComesAfterItsResultAndTheResultStaysWithIt() {
    UUID id = record("DB1401/T 988505-2024", null);
    rule("fair-competition-unstated", () -> SignedIn.as(CLERK, () -> attach(id, "审查表.txt")));
    assertThat(view(CLERK, id).files()).isEmpty();
    edit(id, FairCompetition.PASSED);
    attachPaper(id);
    rule("fair-competition-has-paper", () -> edit(id, null));
    edit(id, FairCompetition.EXCEPTION);
    assertThat(view(CLERK, id).details().particulars().fairCompetition())
        .isEqualTo(FairCompetition.EXCEPTION);
  }

  private void edit(UUID id, @Nullable FairCompetition result) {
    SignedIn.as(CLERK, () -> entry.edit(id, view(CLERK, id).version(), details(result)));
  }

  private void unread(String person, UUID id, UUID paper) {
    assertThat(SignedIn.as(person, () -> downloads.open(id, paper))).isEmpty();
    assertThat(
            SignedIn.as(person, () -> standards.find(id))
                .map(StandardView::files)
                .orElse(List.of()))
        .isEmpty();
  }

  private StandardView view(String person, UUID id) {
    return SignedIn.as(person, () -> standards.find(id).orElseThrow());
  }

  private UUID attachPaper(UUID id) {
    return SignedIn.as(CLERK, () -> attach(id, "审查表.txt"));
  }

  private UUID attach(UUID id, String name) {
    return uploads.attachFairCompetition(id, name, bytes("公平竞争审查表（演示）"));
  }

  private UUID record(String number) {
    return record(number, FairCompetition.PASSED);
  }

  private UUID record(String number, @Nullable FairCompetition result) {
    return SignedIn.as(CLERK, () -> entry.record(new NewStandard(number, details(result))));
  }

  private static StandardDetails details(@Nullable FairCompetition result) {
    return StandardDetails.of(
            "公平竞争样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null)
        .with(
            new Particulars(
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                result,
                null,
                Filing.OPEN,
                Filing.OPEN,
                Filing.OPEN));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void rule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
