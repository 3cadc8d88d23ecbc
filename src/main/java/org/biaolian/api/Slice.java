package org.biaolian.api;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A slice of a list by offset, as a lazy grid asks for it; a page number would be wrong whenever
 * the offset is no multiple of the limit.
 */
public record Slice(int offset, int limit, Sort sort) implements Pageable {

  /** In the order of the query itself. */
  public Slice(int offset, int limit) {
    this(offset, limit, Sort.unsorted());
  }

  @Override
  public int getPageNumber() {
    return offset / limit;
  }

  @Override
  public int getPageSize() {
    return limit;
  }

  @Override
  public long getOffset() {
    return offset;
  }

  @Override
  public Sort getSort() {
    return sort;
  }

  @Override
  public Pageable next() {
    return new Slice(offset + limit, limit, sort);
  }

  @Override
  public Pageable previousOrFirst() {
    return new Slice(Math.max(0, offset - limit), limit, sort);
  }

  @Override
  public Pageable first() {
    return new Slice(0, limit, sort);
  }

  @Override
  public Pageable withPage(int pageNumber) {
    return new Slice(pageNumber * limit, limit, sort);
  }

  @Override
  public boolean hasPrevious() {
    return offset > 0;
  }
}
