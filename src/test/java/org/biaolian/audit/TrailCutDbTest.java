package org.biaolian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.biaolian.audit.ChainReport.ChainFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention: only up to a signed root, only what is old enough, and the chains stay sound. */
@Tag("db")
class TrailCutDbTest {

  private static final String TAIYUAN = "140100";
  private static final int DAYS = 180;
  private static final Instant THEN = ChainDatabase.NOW;
  private static final Instant LATER = THEN.plus(Duration.ofDays(DAYS + 1));

  @TempDir private static Path folder;

  private static ChainDatabase database;
  private SignedRoot root;

  @BeforeAll
  static void aDatabaseOfItsOwn() {
    database = new ChainDatabase("biaolian_cut", folder);
  }

  @BeforeEach
  void oldFactsARootAndYoungerFacts() {
    database.empty();
    database.append(TAIYUAN, 12);
    database.append("140300", 4);
    root = database.roots(THEN).signed().orElseThrow();
    database.append(HashAlgorithm.SHA_256, ChainDatabase.facts(TAIYUAN, 5, LATER));
  }

  @Test
  void whatIsOlderIsCutAndTheChainsStartBehindTheRoot() {
    assertThat(cut(LATER, root)).isEqualTo(16);
    ChainReport report = database.verify(Optional.of(root));
    assertThat(report.faults()).isEmpty();
    assertThat(report.facts()).as("five younger ones and the cut itself").isEqualTo(6);
    database.append(TAIYUAN, 2);
    assertThat(database.verify().sound()).isTrue();
    assertThat(cut(LATER, root)).as("a second time there is nothing left").isZero();
  }

  @Test
  void aYoungRootIsRefused() {
    assertThatThrownBy(() -> cut(THEN.plus(Duration.ofDays(DAYS - 1)), root))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("younger than the retention of 180 days");
    assertThat(database.verify().facts()).isEqualTo(21);
  }

  @Test
  void aYoungFactBeforeTheRootIsRefused() {
    database.empty();
    database.append(
        HashAlgorithm.SHA_256, ChainDatabase.facts(TAIYUAN, 1, THEN.plus(Duration.ofDays(2))));
    SignedRoot early = database.roots(THEN).signed().orElseThrow();
    assertThatThrownBy(() -> cut(LATER, early)).hasMessageContaining("younger than the retention");
    assertThat(database.verify().facts()).isEqualTo(1);
  }

  @Test
  void aTrailThatIsNotSoundOrARootThatIsNotOursIsRefused() {
    SignedRoot changed =
        SignedRoot.fromJson(root.toJson().replace("\"sequence\" : 12", "\"sequence\" : 11"));
    assertThatThrownBy(() -> cut(LATER, changed)).hasMessageContaining("not sound");
    database.owner.update(
        "update " + database.audit + ".audit_fact set reason = 'x' where sequence_no = 2");
    assertThatThrownBy(() -> cut(LATER, root)).hasMessageContaining("not sound");
    assertThat(database.verify().facts()).isPositive();
  }

  @Test
  void aPrefixThatIsDeletedWithoutASignedRootIsFound() {
    database.owner.update(
        "delete from "
            + database.audit
            + ".audit_fact where organization = '140100'"
            + " and sequence_no <= 3");
    assertThat(kind()).isEqualTo(ChainFault.MISSING);
    database.portal.update(
        "insert into "
            + database.audit
            + ".audit_cut (organization, sequence_no, fact_hash,"
            + " cut_at, root_document) values ('140100', 3, ?, '2026-01-01', ?)",
        new byte[32],
        root.toJson());
    assertThat(kind()).isEqualTo(ChainFault.CUT);
  }

  @Test
  void aRecordedCutThatDidNotHappenIsFound() {
    SignedRoot.Link link = root.chains().getFirst();
    database.portal.update(
        "insert into "
            + database.audit
            + ".audit_cut (organization, sequence_no, fact_hash,"
            + " cut_at, root_document) values ('140100', ?, ?, '2026-01-01', ?)",
        link.sequence(),
        HashColumns.hash(link.hash()),
        root.toJson());
    assertThat(kind()).isEqualTo(ChainFault.STRAY);
  }

  @Test
  void thePortalsUserCannotCut() {
    assertThatThrownBy(
            () -> database.portal.update("delete from " + database.audit + ".audit_fact"))
        .rootCause()
        .hasMessageContaining("denied");
  }

  private static ChainFault kind() {
    return database.verify().first().orElseThrow().kind();
  }

  private static long cut(Instant at, SignedRoot upTo) {
    return database
        .cut(at)
        .upTo(upTo, Set.of(database.roots(THEN).fingerprint()), DAYS, HashAlgorithm.SHA_256);
  }
}
