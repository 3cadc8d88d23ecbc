package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in of whoever began a job allowed at most, kept until the job ends: by it the job
 * goes on after its process has gone.
 */
@Embeddable
class JobPass {

  private static final String BETWEEN = ",";

  @Column(name = "pass_subject")
  private @Nullable String subject;

  @Column(name = "pass_username")
  private @Nullable String username;

  @Column(name = "pass_roles")
  private @Nullable String roles;

  @Column(name = "pass_organizations")
  private @Nullable String organizations;

  protected JobPass() {}

  static JobPass of(SignIn signIn) {
    JobPass made = new JobPass();
    made.subject = signIn.subject();
    made.username = signIn.username();
    made.roles = join(signIn.realmRoles().stream().map(Role::realmName));
    made.organizations = join(signIn.organizations().stream().map(OrganizationCode::value));
    return made;
  }

  private static String join(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(BETWEEN));
  }

  Optional<SignIn> signIn() {
    return subject == null || username == null
        ? Optional.empty()
        : Optional.of(
            new SignIn(
                subject,
                username,
                username,
                words(roles)
                    .flatMap(name -> Role.ofRealmName(name).stream())
                    .collect(Collectors.toSet()),
                Set.copyOf(words(organizations).map(OrganizationCode::new).toList())));
  }

  private static Stream<String> words(@Nullable String all) {
    return all == null || all.isEmpty() ? Stream.of() : Arrays.stream(all.split(BETWEEN));
  }
}
