package org.biaolian.subscription.internal;

import java.util.UUID;
import org.biaolian.subscription.domain.MailBox;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MailBoxRepository extends JpaRepository<MailBox, UUID> {}
