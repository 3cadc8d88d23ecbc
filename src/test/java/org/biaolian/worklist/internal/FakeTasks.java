package org.biaolian.worklist.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;

/** A feature whose open tasks a test sets. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeTasks implements TaskSource {

  public static final String KIND = "test-subject";

  private final Map<UUID, List<OpenTask>> tasks = new ConcurrentHashMap<>();

  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  public void set(UUID subject, OpenTask... open) {
    tasks.put(subject, List.of(open));
  }

  /** Asking for its tasks fails until it is mended. */
  public void fail(UUID subject) {
    failing.add(subject);
  }

  public void mend(UUID subject) {
    failing.remove(subject);
  }

  @Override
  public String subjectKind() {
    return KIND;
  }

  @Override
  public List<OpenTask> open(UUID subjectId) {
    if (failing.contains(subjectId)) {
      throw new IllegalArgumentException("as the test asked for");
    }
    return tasks.getOrDefault(subjectId, List.of());
  }

  /** A task that comes from 山西省. */
  public static OpenTask task(
      UUID subject, String organization, Role role, String step, @Nullable LocalDate due) {
    return new OpenTask(
        new OrganizationCode(organization),
        role,
        step,
        KIND,
        subject,
        new OrganizationCode("140000"),
        "DB14/T 900001-2025",
        "社区食堂运营服务规范 " + subject,
        "recognition/cases/" + subject,
        due,
        true);
  }
}
