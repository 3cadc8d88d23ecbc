package org.biaolian.access.internal;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the realm is and how the portal proves itself to it.
 *
 * @param issuer the realm's address as it stands in tokens
 */
@Validated
@ConfigurationProperties("biaolian.keycloak")
record KeycloakSettings(
    @NotBlank String issuer,
    @NotBlank String clientId,
    @NotBlank String clientSecret,
    @NotBlank String peopleClientId,
    @NotBlank String peopleClientSecret) {}
