package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.FixedActor;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.KeepComparison;
import org.biaolian.kernel.Sha256;
import org.junit.jupiter.api.Test;

class ComparisonRowTest {

  private static final UUID LEFT = new UUID(0, 1);
  private static final UUID RIGHT = new UUID(0, 2);
  private static final Sha256 OLD = Sha256.of(new byte[] {1});
  private static final Sha256 NEW = Sha256.of(new byte[] {2});
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  private static final Actor CLERK = FixedActor.actor(FixedActor.TAIYUAN, Set.of());

  @Test
  void whatIsKeptStandsByItself() {
    ComparisonRow row = row(wanted(KeepComparison.NOTHING, Conformity.MOD, "照片不同"));
    row.keep(
        wanted(KeepComparison.NOTHING, Conformity.MOD, "照片不同"),
        Conformity.IDT,
        "4 STRICTER",
        CLERK,
        NOW);
    assertThat(row.leftStandard()).isEqualTo(LEFT);
    assertThat(row.rightStandard()).isEqualTo(RIGHT);
    assertThat(row.degree()).isEqualTo(Conformity.MOD);
    assertThat(row.note()).isEqualTo("照片不同");
    assertThat(row.verdicts()).isEqualTo("4 STRICTER");
    assertThat(row.keptByName()).isEqualTo("某人");
    assertThat(row.keptAt()).isEqualTo(NOW);
    assertThat(row.version()).isEqualTo(KeepComparison.NOTHING);
  }

  @Test
  void itIsOfExactlyTheseTwoTexts() {
    ComparisonRow row = row(wanted(KeepComparison.NOTHING, Conformity.IDT, ""));
    assertThat(row.of(OLD, NEW)).isTrue();
    assertThat(row.of(NEW, NEW)).isFalse();
    assertThat(row.of(OLD, OLD)).isFalse();
  }

  @Test
  void whoSawSomethingElseIsTold() {
    ComparisonRow row = row(wanted(KeepComparison.NOTHING, Conformity.IDT, ""));
    refused(
        "changed-meanwhile",
        () -> row.keep(wanted(3, Conformity.IDT, ""), Conformity.IDT, "", CLERK, NOW));
  }

  @Test
  void anotherDegreeThanTheClausesSuggestTakesANote() {
    ComparisonRow row = row(wanted(KeepComparison.NOTHING, Conformity.IDT, ""));
    refused(
        "comparison-note-missing",
        () ->
            row.keep(
                wanted(KeepComparison.NOTHING, Conformity.IDT, " "),
                Conformity.MOD,
                "",
                CLERK,
                NOW));
    row.keep(wanted(KeepComparison.NOTHING, Conformity.IDT, ""), Conformity.IDT, "", CLERK, NOW);
    assertThat(row.note()).isEmpty();
  }

  @Test
  void aNoteFillsItsColumnAndNotOneCharacterMore() {
    String longest = "注".repeat(KeepComparison.NOTE_LENGTH);
    ComparisonRow row = row(wanted(KeepComparison.NOTHING, Conformity.IDT, ""));
    refused(
        "comparison-note-too-long",
        () ->
            row.keep(
                wanted(KeepComparison.NOTHING, Conformity.IDT, longest + "注"),
                Conformity.IDT,
                "",
                CLERK,
                NOW));
    row.keep(
        wanted(KeepComparison.NOTHING, Conformity.IDT, longest), Conformity.IDT, "", CLERK, NOW);
    assertThat(row.note()).isEqualTo(longest);
  }

  private static ComparisonRow row(KeepComparison first) {
    return new ComparisonRow(FixedActor.TAIYUAN, first);
  }

  private static KeepComparison wanted(long version, Conformity degree, String note) {
    return new KeepComparison(LEFT, RIGHT, OLD, NEW, version, Corrections.NONE, degree, note);
  }
}
