package org.marsad.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A statement to be labelled, as the page shows it. The names of its fields are those of answers.
 *
 * @param statement the statement's id
 * @param article the article's id
 * @param issue the id of the issue
 * @param text the statement as it stands in the article
 * @param before what stands in front of it, in pieces that are marked where they name a target
 * @param said the statement in such pieces
 * @param behind what stands behind it
 * @param speaker who says it; null for the author's own voice
 * @param title the article's title or beginning
 * @param outlet where it was printed; may be null
 * @param day when; may be null
 * @param url an http or https address, or null
 * @param picked {@code uncertain} or {@code random}
 */
record LabelTask(
    @JsonProperty("statement_id") String statement,
    @JsonProperty("article_id") String article,
    String issue,
    String text,
    List<LabelPiece> before,
    List<LabelPiece> said,
    List<LabelPiece> behind,
    String speaker,
    String title,
    String outlet,
    String day,
    String url,
    String picked) {}
