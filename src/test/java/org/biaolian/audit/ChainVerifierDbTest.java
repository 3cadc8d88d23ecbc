package org.biaolian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.audit.ChainReport.ChainFault;
import org.biaolian.audit.ChainReport.Fault;
import org.biaolian.kernel.Columns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of the database may do to the facts, and how it comes to light. */
@Tag("db")
class ChainVerifierDbTest {

  private static final String TAIYUAN = "140100";
  private static final String YANGQUAN = "140300";

  @TempDir private static Path folder;

  private static ChainDatabase database;

  @BeforeAll
  static void aDatabaseOfItsOwn() {
    database = new ChainDatabase("biaolian_chain", folder);
  }

  @BeforeEach
  void twoChains() {
    database.empty();
    database.append(TAIYUAN, 20);
    database.append(YANGQUAN, 10);
  }

  @Test
  void untouchedChainsAreSound() {
    SignedRoot root = root();
    assertThat(database.verify(Optional.of(root)).faults()).isEmpty();
    database.append(TAIYUAN, 3);
    ChainReport later = database.verify(Optional.of(root));
    assertThat(later.sound()).isTrue();
    assertThat(later.facts()).isEqualTo(33);
    assertThat(later.chains()).isEqualTo(2);
  }

  @Test
  void aChangeOfTheHashFunctionKeepsOldFactsCheckable() {
    database.append(HashAlgorithm.SM3, ChainDatabase.facts(TAIYUAN, 5, ChainDatabase.NOW));
    database.append(TAIYUAN, 5);
    assertThat(database.verify().sound()).isTrue();
    owner("update %s.audit_fact set hash_algorithm = 'SHA-256' where sequence_no = 22");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.ALTERED, 22));
  }

  @ParameterizedTest
  @CsvSource({
    "person_id, null",
    "person_name, '''李四'''",
    "remote_address, '''10.0.0.1'''",
    "kind, '''case.reviewed'''",
    "subject_kind, '''standard'''",
    "subject_id, person_id",
    "circle, null",
    "from_state, ''''''",
    "to_state, null",
    "reason, '''不同意'''",
    "text_hash, '''ab'''",
    "recorded_at, recorded_at + interval 1 microsecond",
    "id, reverse(id)",
    "hash_algorithm, '''SM3'''",
    "hash_algorithm, '''MD5'''",
    "fact_hash, reverse(fact_hash)"
  })
  void aFlippedColumnIsNamed(String column, String value) {
    owner(
        "update %%s.audit_fact set %s = %s where organization = '140100' and sequence_no = 7"
            .formatted(column, value));
    ChainReport report = database.verify();
    assertThat(first(report)).isEqualTo(fault(ChainFault.ALTERED, 7));
    assertThat(report.first().orElseThrow().id()).isNotNull();
  }

  @Test
  void aFactMovedToAnotherOrganizationIsNamed() {
    owner("delete from %s.audit_fact where organization = '140300'");
    owner("update %s.audit_fact set organization = '140300' where sequence_no = 1");
    assertThat(database.verify().faults())
        .extracting(Fault::organization, Fault::kind, Fault::sequence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TAIYUAN, ChainFault.MISSING, 1L),
            org.assertj.core.groups.Tuple.tuple(YANGQUAN, ChainFault.ALTERED, 1L));
  }

  @Test
  void aDeletedFactIsNamed() {
    owner("delete from %s.audit_fact where organization = '140100' and sequence_no = 7");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.MISSING, 7));
  }

  @Test
  void aDeletedFactIsNamedThoughTheRestMovedUp() {
    owner("delete from %s.audit_fact where organization = '140100' and sequence_no = 7");
    owner(
        "update %s.audit_fact set sequence_no = sequence_no - 1"
            + " where organization = '140100' and sequence_no > 7 order by sequence_no");
    owner("update audit_chain set sequence_no = 19 where organization = '140100'");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.ALTERED, 7));
  }

  @Test
  void anInsertedFactIsNamed() {
    owner(
        "update %s.audit_fact set sequence_no = sequence_no + 1"
            + " where organization = '140100' and sequence_no >= 7 order by sequence_no desc");
    owner(
        "insert into %1$s.audit_fact (%2$s) select organization, 7, %3$s from %1$s.audit_fact"
            + " where organization = '140100' and sequence_no = 3",
        AuditSchema.COLUMNS.replaceFirst("organization, sequence_no, ", ""));
    owner("update audit_chain set sequence_no = 21 where organization = '140100'");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.ALTERED, 7));
  }

  @Test
  void aFactAddedBesideThePortalIsNamed() {
    ChainedFact forged =
        ChainedFact.link(
            ChainDatabase.facts(TAIYUAN, 1, ChainDatabase.NOW).getFirst(),
            21,
            HashAlgorithm.SHA_256,
            hash(20));
    database.owner.update(
        new AuditSchema(database.audit).insert(1),
        statement -> AuditSchema.bind(statement, List.of(forged)));
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.HEAD, 21));
  }

  @Test
  void twoFactsInEachOthersPlaceAreNamed() {
    owner(
        "update %s.audit_fact set sequence_no = -7 where organization = '140100' and sequence_no = 7");
    owner(
        "update %s.audit_fact set sequence_no = 7 where organization = '140100' and sequence_no = 8");
    owner(
        "update %s.audit_fact set sequence_no = 8 where organization = '140100' and sequence_no = -7");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.ALTERED, 7));
  }

  @Test
  void aCutTailIsNamed() {
    SignedRoot root = root();
    owner("delete from %s.audit_fact where organization = '140100' and sequence_no > 15");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.MISSING, 16));
    forgeHead(15);
    forgetRoots();
    assertThat(database.verify().sound()).as("only a root kept elsewhere tells").isTrue();
    assertThat(first(database.verify(Optional.of(root)))).isEqualTo(fault(ChainFault.MISSING, 16));
  }

  @Test
  void aDroppedChainIsNamed() {
    SignedRoot root = root();
    owner("delete from %s.audit_fact where organization = '140100'");
    assertThat(first(database.verify())).isEqualTo(fault(ChainFault.MISSING, 1));
    owner("delete from audit_chain where organization = '140100'");
    forgetRoots();
    assertThat(database.verify().sound()).as("only a root kept elsewhere tells").isTrue();
    assertThat(first(database.verify(Optional.of(root)))).isEqualTo(fault(ChainFault.MISSING, 1));
  }

  @Test
  void aRehashedSuffixIsNamed() {
    SignedRoot root = root();
    rehashFrom(12);
    assertThat(first(database.verify()))
        .as("the root in the database")
        .isEqualTo(fault(ChainFault.REWRITTEN, 20));
    forgetRoots();
    assertThat(database.verify().sound()).as("only a root kept elsewhere tells").isTrue();
    assertThat(first(database.verify(Optional.of(root))))
        .isEqualTo(fault(ChainFault.REWRITTEN, 20));
  }

  @Test
  void aRootThatWasChangedOrSignedByAStrangerIsRefused() throws IOException {
    SignedRoot root = root();
    SignedRoot changed =
        SignedRoot.fromJson(root.toJson().replace("\"sequence\" : 20", "\"sequence\" : 19"));
    assertThat(changed).isNotEqualTo(root);
    assertThat(changed.genuine()).isFalse();
    assertThat(first(database.verify(Optional.of(changed))).kind()).isEqualTo(ChainFault.ROOT);
    Path elsewhere = Files.createDirectory(folder.resolve("stranger"));
    forgetRoots();
    SignedRoot strange = new ChainDatabaseKey(database, elsewhere).roots().signed().orElseThrow();
    assertThat(strange.genuine()).isTrue();
    assertThat(first(database.verify(Optional.of(strange))).kind()).isEqualTo(ChainFault.ROOT);
  }

  @Test
  void aRootIsSignedOnceAMinuteAndOnlyAfterAChange() {
    assertThat(database.roots(ChainDatabase.NOW).signed()).isPresent();
    Instant later = ChainDatabase.NOW.plusSeconds(60);
    assertThat(database.roots(later).signed()).as("nothing changed").isEmpty();
    database.append(TAIYUAN, 1);
    assertThat(database.roots(ChainDatabase.NOW).signed()).as("another node was first").isEmpty();
    SignedRoot second = database.roots(later).signed().orElseThrow();
    assertThat(database.roots(later).latest()).contains(second);
    assertThat(SignedRoot.fromJson(second.toJson())).isEqualTo(second);
    assertThat(second.chains()).extracting(SignedRoot.Link::sequence).containsExactly(21L, 10L);
  }

  @Test
  void theCommandSaysWhatItFoundAndEndsWithTheFigure() throws IOException {
    root();
    Path file = folder.resolve("kept.json");
    Files.deleteIfExists(file);
    assertThat(command("--biaolian.audit.root=" + file).code()).isZero();
    Said sound = command("--biaolian.audit.verify", "--root=" + file);
    assertThat(sound.code()).isZero();
    assertThat(sound.text()).contains("30 facts in 2 chains", "✓ all chains are sound");
    assertThat(sound.text().lines().toList().getLast())
        .matches("FIGURE audit\\.verify_s_per_million=\\d+\\.\\d\\d");
    owner(
        "update %s.audit_fact set reason = 'x' where organization = '140300' and sequence_no = 4");
    UUID id =
        Columns.id(
            Objects.requireNonNull(
                database.owner.queryForObject(
                    "select id from "
                        + database.audit
                        + ".audit_fact where organization = '140300' and sequence_no = 4",
                    byte[].class)));
    Said broken = command("--biaolian.audit.verify");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.text())
        .contains("✗ organization 140300, fact 4, id " + id + ": was altered or moved");
    assertThat(command("--biaolian.audit.verify", "--spring.datasource.password=wrong").code())
        .isEqualTo(2);
  }

  private record Said(int code, String text) {}

  private static Said command(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(AuditCommand.wanted(arguments)).isTrue();
    int code =
        AuditCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), database.arguments(arguments));
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }

  private static SignedRoot root() {
    return database.roots(ChainDatabase.NOW).signed().orElseThrow();
  }

  /** What somebody with the database, but without the key, would do. */
  private static void rehashFrom(long start) {
    List<ChainedFact> links =
        database.owner.query(
            "select %s from %s.audit_fact where organization = '140100' order by sequence_no"
                .formatted(AuditSchema.COLUMNS, database.audit),
            (row, number) -> AuditSchema.link(row));
    List<ChainedFact> forged = new ArrayList<>();
    String previous = links.get((int) start - 2).hash();
    for (ChainedFact link : links.subList((int) start - 1, links.size())) {
      AuditFact old = link.fact();
      AuditFact changed =
          new AuditFact(
              old.id(),
              old.recordedAt(),
              old.organization(),
              old.personId(),
              old.personName(),
              old.remoteAddress(),
              old.kind(),
              old.subjectKind(),
              old.subjectId(),
              old.circle(),
              old.fromState(),
              old.toState(),
              "另一个理由",
              old.textHash());
      ChainedFact one = ChainedFact.link(changed, link.sequence(), HashAlgorithm.SHA_256, previous);
      previous = one.hash();
      forged.add(one);
    }
    owner("delete from %s.audit_fact where organization = '140100' and sequence_no >= " + start);
    database.owner.update(
        new AuditSchema(database.audit).insert(forged.size()),
        statement -> AuditSchema.bind(statement, forged));
    forgeHead(20);
  }

  private static void forgeHead(long sequence) {
    database.owner.update(
        "update audit_chain set sequence_no = ?, fact_hash = ? where organization = '140100'",
        sequence,
        HashColumns.hash(hash(sequence)));
  }

  private static String hash(long sequence) {
    return database
        .owner
        .queryForList(
            "select lower(hex(fact_hash)) from "
                + database.audit
                + ".audit_fact where organization = '140100' and sequence_no = ?",
            String.class,
            sequence)
        .getFirst();
  }

  private static void forgetRoots() {
    owner("delete from %s.audit_root");
  }

  private static void owner(String statement, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = database.audit;
    arguments[1] = AuditSchema.COLUMNS;
    System.arraycopy(more, 0, arguments, 2, more.length);
    database.owner.update(statement.formatted(arguments));
  }

  private static Fault first(ChainReport report) {
    Fault fault = report.first().orElseThrow();
    return new Fault(fault.kind(), fault.organization(), fault.sequence(), null);
  }

  private static Fault fault(ChainFault kind, long sequence) {
    return new Fault(kind, TAIYUAN, sequence, null);
  }

  /** The same database in the hands of somebody with another key. */
  private record ChainDatabaseKey(ChainDatabase of, Path keys) {
    AuditRoots roots() {
      try {
        return new AuditRoots(
            of.portal,
            ChainDatabase.transactions(of.portal),
            of.audit,
            dev.biaolian.SigningKeyFile.in(keys),
            java.time.Clock.fixed(ChainDatabase.NOW, java.time.ZoneOffset.UTC));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
