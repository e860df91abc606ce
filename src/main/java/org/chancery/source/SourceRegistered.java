package org.chancery.source;

/** Tells that a source was registered. */
public record SourceRegistered(Source source) {}
