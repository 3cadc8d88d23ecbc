package org.biaolian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.biaolian.document.internal.inspect.HostileFiles;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.testing.DbTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a file is kept, its text becomes known by itself, in the process of its own. */
@DbTest
class DocumentTextsDbTest {

  @Autowired private Documents documents;
  @Autowired private DocumentTexts texts;
  @Autowired private PlatformTransactionManager transactions;

  private UUID keep(String name, byte[] content) {
    try (ReceivedFile file =
        documents.receive(FilePurpose.STANDARD_TEXT, name, new ByteArrayInputStream(content))) {
      return new TransactionTemplate(transactions)
          .execute(status -> documents.keep(new OrganizationCode("140100"), file).id());
    }
  }

  private DocumentText known(UUID id) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> texts.find(id).orElseThrow(), text -> text.state() != TextState.WAITING);
  }

  @Test
  void aPdfIsReadOutWithItsPages() {
    DocumentText text = known(keep("a.pdf", DemoPdf.of("1 范围\n本文件规定了社区食堂的服务要求。\n".repeat(30))));
    assertThat(text.state()).isEqualTo(TextState.READY);
    assertThat(text.pages()).hasSize(2).allMatch(page -> page.contains("社区食堂"));
  }

  @Test
  void aPlainTextInTheOldEncodingIsReadOut() {
    DocumentText text = known(keep("a.txt", "1 范围\n本文件适用于太原。".getBytes(Texts.GB18030)));
    assertThat(text.pages()).containsExactly("1 范围\n本文件适用于太原。");
  }

  @Test
  void picturesAreSaidToBePictures() {
    UUID id = keep("scan.pdf", HostileFiles.plainPdf());
    DocumentText text = known(id);
    assertThat(text.state()).isEqualTo(TextState.PICTURES_ONLY);
    assertThat(text.pages()).isEmpty();
    assertThat(texts.states(List.of(id))).containsEntry(id, TextState.PICTURES_ONLY);
  }

  @Test
  void aFileThatWasTakenBackLeavesNoOrderBehind() {
    try (ReceivedFile file =
        documents.receive(
            FilePurpose.STANDARD_TEXT,
            "a.txt",
            new ByteArrayInputStream("文".getBytes(StandardCharsets.UTF_8)))) {
      UUID id =
          new TransactionTemplate(transactions)
              .execute(
                  status -> {
                    status.setRollbackOnly();
                    return documents.keep(new OrganizationCode("140100"), file).id();
                  });
      assertThat(texts.find(id)).isEmpty();
    }
  }
}
