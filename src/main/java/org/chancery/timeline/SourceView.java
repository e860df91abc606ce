package org.chancery.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A source as known at a point.
 *
 * @param csl its fields in CSL-JSON, as far as they were told
 * @param restsOn ids of the sources that it rests on
 * @param by who registered it
 * @param position of the event
 * @param knownFrom when it became known
 */
public record SourceView(
    String id,
    Map<String, Object> csl,
    List<String> restsOn,
    String by,
    long position,
    Instant knownFrom) {}
