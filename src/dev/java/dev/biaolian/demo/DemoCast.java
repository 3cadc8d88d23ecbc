package dev.biaolian.demo;

import java.util.List;
import org.biaolian.access.Role;
import org.biaolian.bureau.People.Entry;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;

/** Who plays which part. */
record DemoCast(List<Entry> people) {

  DemoCast {
    people = List.copyOf(people);
  }

  static DemoCast load() {
    return new DemoCast(DemoPeople.entries());
  }

  String clerk(String bureau) {
    return holder(new OrganizationCode(bureau), Role.CLERK);
  }

  String reviewer(String bureau) {
    return holder(new OrganizationCode(bureau), Role.REVIEWER);
  }

  String approver(String bureau) {
    return holder(new OrganizationCode(bureau), Role.APPROVER);
  }

  String secretary(CircleCode circle) {
    return holder(OrganizationCode.secretariatOf(circle), Role.SECRETARIAT);
  }

  /** Who works for this organization only: an officer's home is refused where it is involved. */
  private String holder(OrganizationCode organization, Role role) {
    return people.stream()
        .filter(line -> line.organization().equals(organization) && line.roles().contains(role))
        .map(Entry::username)
        .filter(name -> people.stream().filter(line -> line.username().equals(name)).count() == 1)
        .filter(name -> !name.endsWith("-officer"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + role + " of " + organization.value()));
  }
}
