import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One OpenSearch node for the tests, on this machine only, with an empty index. */
public final class SearchServer extends Node {

  private SearchServer(Environment environment) {
    super(
        environment,
        List.of(
            part(Netty4ModulePlugin.class),
            part(CommonAnalysisModulePlugin.class),
            part(SmartChinese.class)),
        true);
  }

  private static PluginInfo part(Class<? extends Plugin> type) {
    return new PluginInfo(
        type.getSimpleName(),
        "",
        "",
        Version.CURRENT,
        "25",
        type.getName(),
        null,
        List.of(),
        false);
  }

  /** The tokenizer of the plugin analysis-smartcn, which is no Maven part. */
  public static final class SmartChinese extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
      return Map.of(
          "smartcn_tokenizer",
          (index, environment, name, settings) ->
              TokenizerFactory.newFactory(name, HMMChineseTokenizer::new));
    }
  }

  /**
   * Runs until it is told to end.
   *
   * @param args an empty folder, in which a file {@code port} tells where the server answers
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Settings settings =
        Settings.builder()
            .put("path.home", folder.toString())
            .put("cluster.name", "portal-test")
            .put("node.name", "portal-test")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    SearchServer server =
        new SearchServer(
            InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), null, () -> "portal-test"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    server.start();
    TransportAddress address =
        server.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
    Path port = folder.resolve("port.new");
    Files.writeString(port, Integer.toString(address.getPort()));
    Files.move(port, folder.resolve("port"));
    new CountDownLatch(1).await();
  }

  private static void close(SearchServer server) {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
