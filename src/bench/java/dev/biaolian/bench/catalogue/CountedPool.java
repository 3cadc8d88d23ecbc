package dev.biaolian.bench.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The portal's pool, whose statements are written down while somebody asks for it. */
public final class CountedPool extends DelegatingDataSource {

  private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
  private final DataSource watched;
  private volatile boolean watching;

  public CountedPool(DataSource pool) {
    super(pool);
    watched = ProxyDataSourceBuilder.create(pool).listener(new Listener()).build();
  }

  /** The statements that a step runs, on whichever connection. */
  public List<String> during(Runnable step) {
    statements.clear();
    watching = true;
    try {
      step.run();
    } finally {
      watching = false;
    }
    return List.copyOf(statements);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watching ? watched.getConnection() : super.getConnection();
  }

  private final class Listener implements QueryExecutionListener {

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      queries.forEach(query -> statements.add(query.getQuery()));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
      // counted before
    }
  }
}
