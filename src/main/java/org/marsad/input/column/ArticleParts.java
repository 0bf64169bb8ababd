package org.marsad.input.column;

import java.util.Set;

/** Knows by their names the objects and lists that belong to an article without being one. */
public final class ArticleParts {
  /** Objects inside an article that hold texts of their own, folded. */
  private static final Set<String> OTHERS =
      Set.of(
          "author",
          "authors",
          "creator",
          "user",
          "owner",
          "editor",
          "image",
          "images",
          "img",
          "media",
          "video",
          "videos",
          "photo",
          "thumbnail",
          "picture",
          "gallery",
          "attachments",
          "related",
          "relatedarticles",
          "relatedposts",
          "relatednews",
          "recommended",
          "readmore",
          "previous",
          "next",
          "parent",
          "quotedstatus",
          "retweetedstatus",
          "quote",
          "quotes",
          "comment",
          "comments",
          "reply",
          "replies",
          "replyto",
          "reactions",
          "seo",
          "og",
          "social",
          "ads",
          "ad",
          "category",
          "categories",
          "tag",
          "tags",
          "topics",
          "location",
          "place",
          "source",
          "publisher",
          "site",
          "summary",
          "excerpt",
          "description",
          "teaser",
          "links",
          "breadcrumb",
          "mostread",
          "latest",
          "trending",
          "includes");

  /** Objects inside a record that tell about the article, folded. */
  private static final Set<String> ABOUT =
      Set.of("meta", "metadata", "info", "header", "thread", "properties", "attributes");

  private ArticleParts() {}

  /**
   * Whether an object or a list holds texts beside the article, such as comments. Elasticsearch's
   * {@code _source} is the article itself, as all names are that begin with an underscore.
   *
   * @param spelled the name in the file
   * @param folded the same {@linkplain ColumnNames#folded folded}
   * @return true if nothing in it can be the article
   */
  public static boolean isBesides(String spelled, String folded) {
    return OTHERS.contains(folded) && !spelled.startsWith("_");
  }

  /**
   * Whether an object tells about the article that it is in, such as {@code meta}.
   *
   * @param folded its name, {@linkplain ColumnNames#folded folded}
   * @return true if the article's values may be inside
   */
  public static boolean isAboutArticle(String folded) {
    return ABOUT.contains(folded);
  }
}
