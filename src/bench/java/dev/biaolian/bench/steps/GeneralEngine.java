package dev.biaolian.bench.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * Flowable, embedded, with its tables beside the portal's: a process of two user tasks, each done
 * by a person with an outcome and an opinion. Its history is kept at the level that it has by
 * itself; what nobody needs here (jobs, its own directory of people, events) is turned off.
 */
public final class GeneralEngine implements AutoCloseable {

  private static final String PROCESS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:flowable="http://flowable.org/bpmn" targetNamespace="benchmark">
        <process id="decision" isExecutable="true">
          <startEvent id="start"/>
          <sequenceFlow id="one" sourceRef="start" targetRef="review"/>
          <userTask id="review" name="审核" flowable:assignee="${reviewer}"/>
          <sequenceFlow id="two" sourceRef="review" targetRef="sign"/>
          <userTask id="sign" name="签发" flowable:assignee="${signer}"/>
          <sequenceFlow id="three" sourceRef="sign" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  private final ProcessEngine engine;

  private GeneralEngine(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Makes its tables, by the user who may. */
  public static void install(DataSource owner) {
    configuration(owner, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
        .buildProcessEngine()
        .close();
  }

  /** Runs on the portal's own pool. */
  public static GeneralEngine on(DataSource pool) {
    ProcessEngine engine =
        configuration(pool, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE).buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("decision.bpmn20.xml", PROCESS)
        .deploy();
    return new GeneralEngine(engine);
  }

  private static ProcessEngineConfiguration configuration(DataSource source, String schema) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    return configuration
        .setDataSource(source)
        .setDatabaseType(AbstractEngineConfiguration.DATABASE_TYPE_MYSQL)
        .setDatabaseSchemaUpdate(schema)
        .setAsyncExecutorActivate(false);
  }

  /** Begins so many processes; each waits for its review. */
  public void begin(int processes) {
    for (int i = 0; i < processes; i++) {
      engine
          .getRuntimeService()
          .startProcessInstanceByKey(
              "decision", "case-" + i, Map.of("reviewer", "reviewer", "signer", "signer"));
    }
  }

  /** The tasks that wait. */
  public List<String> waiting() {
    List<String> ids = new ArrayList<>();
    for (Task task : engine.getTaskService().createTaskQuery().list()) {
      ids.add(task.getId());
    }
    return ids;
  }

  /** One step of one process. */
  public void complete(String task, String person) {
    engine.getIdentityService().setAuthenticatedUserId(person);
    engine.getTaskService().complete(task, Map.of("outcome", "RECOGNISED", "opinion", "同意"));
  }

  /** One step of many processes in one transaction, whose rows the engine writes together. */
  public void completeAll(List<String> tasks, String person) {
    engine
        .getManagementService()
        .executeCommand(
            context -> {
              tasks.forEach(task -> complete(task, person));
              return null;
            });
  }

  @Override
  public void close() {
    engine.close();
  }
}
