package org.biaolian.subscription;

import org.jspecify.annotations.Nullable;

/**
 * How the acting person gets mail.
 *
 * @param configured whether the portal sends mail at all
 * @param address that the sign-in vouches for; none when it names none
 * @param wanted mail of what the person follows
 * @param workWanted mail of due work
 */
public record MailChoice(
    boolean configured, @Nullable String address, boolean wanted, boolean workWanted) {}
