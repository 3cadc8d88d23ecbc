package org.biaolian.recognition;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.testing.SignedIn;
import org.springframework.context.ApplicationContext;

/** What many are asked for, worked on and signed together, as pages need it. */
public final class BulkWorld {

  private final ApplicationContext context;
  private final CaseWorld cases;
  private final UUID agreement;

  public BulkWorld(ApplicationContext context) {
    this.context = context;
    cases = new CaseWorld(context);
    agreement = cases.agreement();
  }

  /** Numbers of verified standards of Taiyuan under one title, which nobody was asked for. */
  public List<String> standards(String title, int count) {
    return IntStream.range(0, count).mapToObj(any -> number(cases.standard(title))).toList();
  }

  /** The number of one under that title of which Jinzhong has a request already. */
  public String askedOfJinzhong(String title) {
    UUID standard = cases.standard(title);
    cases.submitted(standard, agreement, Set.of(CaseWorld.JINZHONG));
    return number(standard);
  }

  /** Until the search finds as many under a title. */
  public void awaitFound(String title, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                SignedIn.as(
                        "taiyuan-clerk",
                        () ->
                            context
                                .getBean(Standards.class)
                                .count(StandardQuery.ALL.withText(title)))
                    >= count);
  }

  /** Numbers of standards whose cases wait for the signature of Jinzhong, with one decision. */
  public List<String> toSign(int count) {
    return IntStream.range(0, count)
        .mapToObj(any -> cases.toSign(Decision.recognised()))
        .map(one -> cases.view("jinzhong-clerk", one).summary().standard().number())
        .toList();
  }

  /** Another clerk of Jinzhong, who never signs in. */
  public void secondClerk(String name) {
    context
        .getBean(People.class)
        .enter(
            List.of(
                new People.Entry(
                    "jinzhong-taker",
                    name,
                    null,
                    new OrganizationCode("140700"),
                    EnumSet.of(Role.CLERK),
                    LocalDate.of(2024, 1, 1))));
  }

  private String number(UUID standard) {
    return context.getBean(StandardFactsReader.class).find(standard).orElseThrow().number();
  }
}
