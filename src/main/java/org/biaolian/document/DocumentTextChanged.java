package org.biaolian.document;

import java.util.UUID;

/** The text of a stored file has become known, or will stay unknown; published in its commit. */
public record DocumentTextChanged(UUID documentId) {}
