package org.chancery.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source that tells of an act.
 *
 * @param source the source, as registered
 * @param locator page, paragraph or time within it
 * @param credibility how credible this statement is
 */
public record Citation(
    SourceId source, @Nullable String locator, @Nullable Credibility credibility) {}
