package org.biaolian.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationContext;
import java.security.Principal;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** The two doors, that of views and that of service methods, with one who may assess only. */
class RulesTest {

  private final Access access = mock(Access.class);

  @BeforeEach
  void mayAssessOnly() {
    when(access.may(Action.ASSESS_CASE)).thenReturn(true);
  }

  @Requires(Action.ASSESS_CASE)
  private static final class Assessing extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Requires(Action.SIGN_CASE)
  private static final class Signing extends Div {
    private static final long serialVersionUID = 1L;
  }

  @AnonymousAllowed
  private static final class Everybody extends Div {
    private static final long serialVersionUID = 1L;
  }

  private static final class Undeclared extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aViewOpensToWhoMayDoWhatItDeclares() {
    assertThat(decided(Assessing.class, false)).isEqualTo(AccessCheckDecision.ALLOW);
    assertThat(decided(Signing.class, false)).isNotEqualTo(AccessCheckDecision.ALLOW);
  }

  @Test
  void nobodyOpensWhatIsNotForEverybody() {
    assertThat(decided(null, Assessing.class, false)).isNotEqualTo(AccessCheckDecision.ALLOW);
    assertThat(decided(null, Everybody.class, false)).isEqualTo(AccessCheckDecision.ALLOW);
  }

  @Test
  void aViewThatDeclaresNothingIsClosed() {
    assertThat(decided(Undeclared.class, false)).isNotEqualTo(AccessCheckDecision.ALLOW);
  }

  @Test
  void aViewForEverybodyAndAnErrorsPageAreOpen() {
    assertThat(decided(Everybody.class, false)).isEqualTo(AccessCheckDecision.ALLOW);
    assertThat(decided(Undeclared.class, true)).isEqualTo(AccessCheckDecision.ALLOW);
  }

  private AccessCheckDecision decided(Class<?> view, boolean errorHandling) {
    return decided(() -> "somebody", view, errorHandling);
  }

  private AccessCheckDecision decided(
      @Nullable Principal principal, Class<?> view, boolean errorHandling) {
    NavigationContext context =
        new NavigationContext(
            mock(Router.class),
            view,
            new Location("somewhere"),
            RouteParameters.empty(),
            principal,
            role -> true,
            errorHandling);
    return new ViewRules().requiredActionsOfViews(access).checkAccess(context, true).decision();
  }

  /** What a service could look like. */
  static class Service {
    @Requires(Action.ASSESS_CASE)
    public void assess() {}

    @Requires(Action.SIGN_CASE)
    public void sign() {}

    public void undeclared() {}
  }

  @Test
  void aMethodRunsForWhoMayDoWhatItDeclares() throws Throwable {
    assertThat(invoke("assess")).isEqualTo("done");
  }

  @Test
  void aMethodRefusesWhoMayNotAndNamesTheAction() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> invoke("sign"))
        .satisfies(refusal -> assertThat(refusal.action()).isEqualTo(Action.SIGN_CASE));
  }

  @Test
  void aMethodThatDeclaresNothingNeverRuns() {
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> invoke("undeclared"));
  }

  @SuppressWarnings("unchecked")
  private Object invoke(String name) throws Throwable {
    ObjectProvider<Access> provider = mock(ObjectProvider.class);
    when(provider.getObject()).thenReturn(access);
    MethodInvocation call = mock(MethodInvocation.class);
    when(call.getMethod()).thenReturn(Service.class.getMethod(name));
    when(call.proceed()).thenReturn("done");
    MethodInterceptor rules = MethodRules.requiredActions(provider);
    return Objects.requireNonNull(rules.invoke(call));
  }
}
