package org.biaolian.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.List;
import tools.jackson.databind.node.BooleanNode;

/** What a browser asks for by itself once a page stands there; in browserless tests nobody does. */
public final class PageRequests {

  private static final String ASKS = "return true";

  private PageRequests() {}

  /** Lets the page ask for what comes after its first answer. */
  public static void afterwards() {
    waiting().stream()
        .filter(one -> one.getInvocation().getExpression().contains(ASKS))
        .forEach(PageRequests::answer);
  }

  private static void answer(PendingJavaScriptInvocation asking) {
    asking.complete(BooleanNode.TRUE);
  }

  /** What the page was told to draw since it was last asked, call by call. */
  public static List<String> told() {
    return waiting().stream()
        .flatMap(call -> call.getInvocation().getParameters().stream().map(String::valueOf))
        .toList();
  }

  private static List<PendingJavaScriptInvocation> waiting() {
    UI ui = UI.getCurrentOrThrow();
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations();
  }
}
