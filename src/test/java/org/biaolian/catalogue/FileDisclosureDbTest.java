package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that go less far than their record, by every way to the text. */
@DbTest
class FileDisclosureDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode TAIXIN = new CircleCode("taixin");
  private static final CircleCode SIX = new CircleCode("six");
  private static final AtomicInteger SERIAL = new AtomicInteger(986_201);

  @Autowired private Standards standards;
  @Autowired private FileDisclosures disclosures;
  @Autowired private FileReadings readings;
  @Autowired private FileDownloads downloads;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private StandardFactsReader facts;
  @Autowired private AuditTrail trail;

  @Test
  void aTextThatComesToASharedRecordStaysInTheHouseUntilTheApproverLetsItOut() {
    UUID id = shared(CITIES);
    UUID text = attach(id, "1 范围\n修订稿。");
    assertUnread("jinzhong-clerk", id, text);
    assertThat(facts.readableIn(id, CITIES)).isFalse();
    assertThat(read("taiyuan-clerk", id, text).orElseThrow()).contains("\n\n1 范围\n修订稿。\n\n");

    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, Disclosure.PUBLIC));
    assertUnread("jinzhong-clerk", id, text);
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, text));

    assertThat(read("jinzhong-clerk", id, text)).isPresent();
    assertThat(SignedIn.as("jinzhong-clerk", () -> reading(id))).isPresent();
    assertThat(facts.readableIn(id, CITIES)).isTrue();
    assertUnread("anhui-clerk", id, text);
  }

  @Test
  void aFileGoesToTheCirclesThatItAndItsRecordBothName() {
    UUID id = shared(CITIES, TAIXIN);
    UUID text = attach(id, "1 范围\n两市。");
    Disclosure taixin = new Disclosure(Sharing.CIRCLES, Set.of(TAIXIN));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, taixin));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, text));
    assertThat(read("xinzhou-clerk", id, text)).isPresent();
    assertUnread("jinzhong-clerk", id, text);
    assertThat(files("jinzhong-clerk", id)).isEmpty();
  }

  @Test
  void aFileIsNeverProposedFurtherThanItsRecord() {
    UUID id = shared(CITIES);
    UUID text = attach(id, "1 范围");
    rule(
        "file-wider-than-record",
        () ->
            SignedIn.as(
                "taiyuan-clerk",
                () ->
                    disclosures.propose(
                        id, text, new Disclosure(Sharing.CIRCLES, Set.of(CITIES, SIX)))));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, Disclosure.PUBLIC));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, text));
    assertUnread("anhui-clerk", id, text);
  }

  @Test
  void aRestrictedFileStaysBehindWhenItsRecordIsShared() {
    UUID id = record();
    UUID text = attach(id, "1 范围\n内部。");
    SignedIn.as("taiyuan-clerk", () -> disclosures.restrict(id, text, Disclosure.PRIVATE));
    rule(
        "file-widened-by-approver",
        () ->
            SignedIn.as(
                "taiyuan-clerk",
                () ->
                    disclosures.restrict(
                        id, text, new Disclosure(Sharing.CIRCLES, Set.of(CITIES)))));
    share(id, CITIES);
    assertUnread("jinzhong-clerk", id, text);
    assertUnread("sec-cities-secretary", id, text);
    assertUnread("auditor", id, text);
    rule(
        "sharing-not-narrowed",
        () ->
            SignedIn.as("taiyuan-clerk", () -> disclosures.restrict(id, text, Disclosure.PRIVATE)));
  }

  @Test
  void onlyTheOwnersPeopleMoveAFileAndOnlyWithTheirOwnStep() {
    UUID id = shared(CITIES);
    UUID text = attach(id, "1 范围");
    for (String person : List.of("taiyuan-approver", "jinzhong-approver")) {
      assertThatThrownBy(
              () -> SignedIn.as(person, () -> disclosures.propose(id, text, Disclosure.PUBLIC)))
          .isInstanceOf(NotAllowedException.class);
    }
    rule(
        "not-own-record",
        () ->
            SignedIn.as("jinzhong-clerk", () -> disclosures.propose(id, text, Disclosure.PUBLIC)));
    rule(
        "record-absent",
        () ->
            SignedIn.as(
                "taiyuan-clerk",
                () -> disclosures.propose(id, UUID.randomUUID(), Disclosure.PUBLIC)));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, Disclosure.PUBLIC));
    rule(
        "reason-missing",
        () -> SignedIn.as("taiyuan-approver", () -> disclosures.refuse(id, text, " ")));
    SignedIn.as("taiyuan-approver", () -> disclosures.refuse(id, text, "待专利说明"));
    rule(
        "sharing-not-proposed",
        () -> SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, text)));
  }

  @Test
  void othersLearnNothingOfAProposalAndReadingARestrictedFileOfAPublicRecordIsAFact() {
    UUID id = record();
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
    UUID text = attach(id, "1 范围\n圈内。");
    Disclosure cities = new Disclosure(Sharing.CIRCLES, Set.of(CITIES));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, cities));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, text));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, text, Disclosure.PUBLIC));

    StandardView.FileView seen = files("jinzhong-clerk", id).getFirst();
    assertThat(seen.disclosure().proposed()).isNull();
    assertThat(seen.reach()).isEqualTo(Sharing.CIRCLES);
    assertThat(reads(id)).isEmpty();
    assertThat(read("jinzhong-clerk", id, text)).isPresent();
    assertThat(reads(id))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.organization()).isEqualTo("140700");
              assertThat(fact.textHash()).isEqualTo(seen.hash().hex());
            });
  }

  private List<AuditFact> reads(UUID id) {
    return trail.of(Standards.SUBJECT, id, 100).stream()
        .filter(fact -> fact.kind().equals("standard.text-read"))
        .toList();
  }

  private void assertUnread(String person, UUID id, UUID text) {
    assertThat(files(person, id)).noneMatch(file -> file.id().equals(text));
    assertThat(SignedIn.as(person, () -> downloads.open(id, text))).isEmpty();
    assertThat(SignedIn.as(person, () -> reading(id))).isEmpty();
  }

  private List<StandardView.FileView> files(String person, UUID id) {
    return SignedIn.as(person, () -> standards.find(id)).map(StandardView::files).orElse(List.of());
  }

  private Optional<String> read(String person, UUID id, UUID text) {
    return SignedIn.as(person, () -> downloads.open(id, text)).map(FileDisclosureDbTest::words);
  }

  private static String words(FileContent content) {
    try (InputStream bytes = content.bytes()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID shared(CircleCode... circles) {
    UUID id = record();
    share(id, circles);
    return id;
  }

  private void share(UUID id, CircleCode... circles) {
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.CIRCLES, Set.of(circles)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
  }

  private UUID attach(UUID id, String text) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            uploads.attachText(
                id, "正文.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  private UUID record() {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            entry.record(
                new NewStandard(
                    "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement()),
                    StandardDetails.of(
                        "文件公开样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null))));
  }

  private static void rule(String rule, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  /** The text in force, where the present person may begin to read it. */
  private Optional<FileReading> reading(UUID id) {
    return standards
        .find(id)
        .flatMap(view -> view.files().stream().filter(StandardView.FileView::text).findFirst())
        .flatMap(file -> readings.begin(id, file.id(), 0));
  }
}
