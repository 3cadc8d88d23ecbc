package dev.biaolian.bench.decision;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The portal's pool, whose statements are written down only while somebody asks for it. */
public final class SwitchableDataSource extends DelegatingDataSource {

  private volatile @Nullable DataSource recorded;

  public SwitchableDataSource(DataSource pool) {
    super(pool);
  }

  public void recordTo(@Nullable Recorder recorder) {
    recorded =
        recorder == null
            ? null
            : ProxyDataSourceBuilder.create(obtainTargetDataSource())
                .listener(recorder)
                .methodListener(recorder)
                .build();
  }

  @Override
  public Connection getConnection() throws SQLException {
    DataSource watched = recorded;
    return watched == null ? super.getConnection() : watched.getConnection();
  }
}
