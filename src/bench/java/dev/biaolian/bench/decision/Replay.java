package dev.biaolian.bench.decision;

import dev.biaolian.bench.decision.Recorder.Call;
import dev.biaolian.bench.decision.Recorder.Later;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/**
 * The floor: the same statements with the same values by bare JDBC, in the same transactions, with
 * as many threads for the signatures and as many behind them for the listeners.
 */
public final class Replay implements AutoCloseable {

  private final List<Session> sessions = new ArrayList<>();
  private final ConcurrentLinkedQueue<Session> listeners = new ConcurrentLinkedQueue<>();
  private final String url;
  private final String user;
  private final String password;
  private final int listenerThreads;

  public Replay(String url, String user, String password, int listenerThreads) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.listenerThreads = listenerThreads;
  }

  /** Connects beforehand, as a pool would have. */
  public void connect(int threads) throws SQLException {
    for (int i = 0; i < threads; i++) {
      sessions.add(new Session(DriverManager.getConnection(url, user, password)));
    }
    for (int i = 0; i < listenerThreads; i++) {
      listeners.add(new Session(DriverManager.getConnection(url, user, password)));
    }
  }

  /** Returns the seconds until the last transaction has committed. */
  public double run(Recorder.Score record) throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger signed = new AtomicInteger();
    AtomicInteger follow = new AtomicInteger();
    List<Later> later = record.later();
    try (ExecutorService behind = Executors.newFixedThreadPool(listenerThreads);
        ExecutorService front = Executors.newFixedThreadPool(sessions.size())) {
      List<Future<?>> all = new ArrayList<>();
      ConcurrentLinkedQueue<Future<?>> following = new ConcurrentLinkedQueue<>();
      long began = System.nanoTime();
      for (Session session : sessions) {
        all.add(
            front.submit(
                () -> {
                  int number;
                  while ((number = next.getAndIncrement()) < record.signatures().size()) {
                    for (List<Call> calls : record.signatures().get(number)) {
                      session.transaction(calls);
                    }
                    int done = signed.incrementAndGet();
                    int one;
                    while ((one = follow.get()) < later.size() && later.get(one).after() <= done) {
                      if (follow.compareAndSet(one, one + 1)) {
                        List<Call> calls = later.get(one).calls();
                        following.add(behind.submit(() -> follow(calls)));
                      }
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      for (Future<?> one : following) {
        one.get();
      }
      if (follow.get() != later.size()) {
        throw new IllegalStateException("not all listeners were replayed");
      }
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private Void follow(List<Call> calls) throws SQLException {
    Session session = java.util.Objects.requireNonNull(listeners.poll());
    try {
      session.transaction(calls);
    } finally {
      listeners.add(session);
    }
    return null;
  }

  @Override
  public void close() throws SQLException {
    for (Session session : sessions) {
      session.connection.close();
    }
    for (Session session : listeners) {
      session.connection.close();
    }
  }

  /** A connection with its prepared statements. */
  private static final class Session {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
    }

    void transaction(List<Call> calls) throws SQLException {
      while (true) {
        try {
          for (Call call : calls) {
            execute(call);
          }
          connection.commit();
          return;
        } catch (SQLTransientException deadlock) {
          connection.rollback();
        }
      }
    }

    private void execute(Call call) throws SQLException {
      PreparedStatement statement = prepared.get(call.sql());
      if (statement == null) {
        statement = connection.prepareStatement(call.sql());
        prepared.put(call.sql(), statement);
      }
      for (List<ParameterSetOperation> values : call.values()) {
        set(statement, values);
        if (call.batch()) {
          statement.addBatch();
        }
      }
      if (call.batch()) {
        statement.executeBatch();
      } else if (statement.execute()) {
        drain(statement);
      }
    }

    private static void set(PreparedStatement statement, List<ParameterSetOperation> values)
        throws SQLException {
      for (ParameterSetOperation value : values) {
        try {
          value.getMethod().invoke(statement, value.getArgs());
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new SQLException(e);
        }
      }
    }

    private static void drain(PreparedStatement statement) throws SQLException {
      try (ResultSet rows = statement.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }
}
