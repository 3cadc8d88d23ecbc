package org.biaolian.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Unguarded;
import org.biaolian.document.internal.PageImages;
import org.biaolian.document.internal.PageImages.DrawnPage;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.springframework.stereotype.Service;

/**
 * Pages of stored PDFs and OFDs as pictures. They are drawn a few at a time by the bounded process
 * and kept in memory for a while; the disk holds none.
 */
@Service
public class DocumentPages {

  private static final int AT_A_TIME = 3;
  private static final long MAX_KEPT_BYTES = 48L * 1024 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(20);

  private final PageImages images;
  private final Cache<Page, DrawnPage> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MAX_KEPT_BYTES)
          .weigher((Page page, DrawnPage one) -> one.png().length + one.layout().weight())
          .expireAfterWrite(KEPT)
          .build();

  DocumentPages(PageImages images) {
    this.images = images;
  }

  private record Page(Sha256 file, int number) {}

  /**
   * A page as PNG, counted from 1; nothing if there is no such page or the file is none.
   *
   * @throws RuleViolation {@code file-check-busy} when no process is free in time, {@code
   *     page-too-complex} when the page takes too much
   */
  @Unguarded("the features, after their own checks")
  public Optional<byte[]> png(StoredDocument document, int page) {
    return drawn(document, page).map(DrawnPage::png);
  }

  /**
   * Where the letters of a page stand, and whether the picture shows all of it.
   *
   * @throws RuleViolation as {@link #png}
   */
  @Unguarded("the features, after their own checks")
  public Optional<PageLayout> layout(StoredDocument document, int page) {
    return drawn(document, page).map(DrawnPage::layout);
  }

  private Optional<DrawnPage> drawn(StoredDocument document, int page) {
    FileKind kind = FileKind.ofMediaType(document.mediaType()).orElse(FileKind.TXT);
    if (page < 1 || !kind.drawn()) {
      return Optional.empty();
    }
    DrawnPage kept = drawn.getIfPresent(new Page(document.hash(), page));
    if (kept != null) {
      return Optional.of(kept);
    }
    Map<Integer, DrawnPage> pages = images.draw(kind, document.hash(), page, AT_A_TIME);
    pages.forEach((number, one) -> drawn.put(new Page(document.hash(), number), one));
    return Optional.ofNullable(pages.get(page));
  }
}
