package org.chancery.record;

/** A command with its origin, as it is handed in together with others. */
public record Submission(Command command, Origin origin) {}
