package dev.biaolian.bench.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** Writes down every committed transaction: whose it was, its statements and their values. */
public final class Recorder implements QueryExecutionListener, MethodExecutionListener {

  private static final ThreadLocal<Integer> SIGNING = new ThreadLocal<>();

  private final Map<String, List<Call>> open = new ConcurrentHashMap<>();
  private final Map<Integer, List<List<Call>>> signatures = new TreeMap<>();
  private final List<Later> later = new ArrayList<>();
  private final AtomicInteger signed = new AtomicInteger();

  /** One execution of a statement, with several sets of values if it was a batch. */
  public record Call(String sql, List<List<ParameterSetOperation>> values, boolean batch) {}

  /**
   * A transaction of a listener.
   *
   * @param after how many signatures had been given when it committed
   */
  public record Later(int after, List<Call> calls) {}

  /** The transactions of each signature and those that followed from them. */
  public record Score(List<List<List<Call>>> signatures, List<Later> later) {
    public long statements() {
      return signatures.stream().flatMap(List::stream).mapToLong(List::size).sum()
          + later.stream().mapToLong(one -> one.calls().size()).sum();
    }
  }

  /** What this thread does in the meantime belongs to the signature with this number. */
  public void signing(int number, Runnable step) {
    SIGNING.set(number);
    try {
      step.run();
    } finally {
      SIGNING.remove();
      signed.incrementAndGet();
    }
  }

  public synchronized Score record() {
    return new Score(List.copyOf(signatures.values()), List.copyOf(later));
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    List<Call> calls = open.computeIfAbsent(execution.getConnectionId(), key -> new ArrayList<>());
    for (QueryInfo query : queries) {
      calls.add(
          new Call(query.getQuery(), List.copyOf(query.getParametersList()), execution.isBatch()));
    }
  }

  @Override
  public void beforeMethod(MethodExecutionContext context) {
    if (context.getMethod().getName().equals("commit")) {
      end(context.getConnectionInfo().getConnectionId());
    }
  }

  /** What was rolled back is no part of the floor; reads without a transaction end by closing. */
  @Override
  public void afterMethod(MethodExecutionContext context) {
    switch (context.getMethod().getName()) {
      case "rollback" -> open.remove(context.getConnectionInfo().getConnectionId());
      case "close" -> {
        if (context.getTarget() instanceof java.sql.Connection) {
          end(context.getConnectionInfo().getConnectionId());
        }
      }
      default -> {}
    }
  }

  private synchronized void end(String connection) {
    List<Call> calls = open.remove(connection);
    if (calls == null) {
      return;
    }
    Integer number = SIGNING.get();
    if (number == null) {
      later.add(new Later(signed.get(), calls));
    } else {
      signatures.computeIfAbsent(number, key -> new ArrayList<>()).add(calls);
    }
  }
}
