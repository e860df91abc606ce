package org.chancery.timeline;

/**
 * A record behind a fact.
 *
 * @param confirms whether it told again what another had brought already
 */
public record BehindFact(RecordView record, boolean confirms) {}
