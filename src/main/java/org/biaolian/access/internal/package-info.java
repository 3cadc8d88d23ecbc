/** Sign-in by OpenID Connect and the wiring of the rights into Spring Security and Vaadin. */
@NullMarked
package org.biaolian.access.internal;

import org.jspecify.annotations.NullMarked;
