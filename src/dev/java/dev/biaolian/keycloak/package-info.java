/**
 * A real Keycloak for a laptop and for the browser tests: the distribution is unpacked and
 * optimised once per machine, the realm of {@code realm-export.json} is imported once per data
 * folder.
 */
@NullMarked
package dev.biaolian.keycloak;

import org.jspecify.annotations.NullMarked;
