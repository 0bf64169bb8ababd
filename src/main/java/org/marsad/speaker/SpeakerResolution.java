package org.marsad.speaker;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Field;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.text.Hashing;

/**
 * Finds out who is who across articles. A mention is a name and an office as one article gives
 * them.
 *
 * <ol>
 *   <li>A known speaker ({@link KnownSpeakers}) is that speaker.
 *   <li>Names of two or more words are one speaker when their keys ({@link SpeakerNames}) are the
 *       same. Those that agree in the first and the last word are one speaker too, middle names
 *       being left out, unless two of them have middle names that exclude each other: then each
 *       longer name stands for itself, as does the short one.
 *   <li>A single name goes with the one speaker of that last word whose office begins with the same
 *       two words; if there is none, or there are several, it is a speaker of its own together with
 *       those two words, and without an office by itself.
 *   <li>An office without a name is a speaker by its folded words.
 * </ol>
 *
 * <p>People change their offices, so a name of two words is one speaker whatever its offices are:
 * two people of the same first and last name count as one, a person whose name is spelled with
 * other consonants as two. The id is a hash of the key and so the same from run to run, as long as
 * no article brings another middle name. Groups and joins only; the result does not depend on
 * partitions.
 */
public final class SpeakerResolution {
  private static final Field KNOWN = Field.optional("known", StringType, "key of who is known");
  private static final Field WORDS = Field.required("words", IntegerType, "parts of the name");
  private static final Field FULL = Field.required("full", StringType, "key of the whole name");
  private static final Field ENDS =
      Field.required("ends", StringType, "key of first and last part");
  private static final Field LAST = Field.required("last", StringType, "key of the last part");
  private static final Field OFFICE = Field.required("office", StringType, "key of the office");

  /** The fields of a {@link MentionMeaning} in their order. */
  private static final List<Field> MEANING =
      List.of(
          KNOWN,
          SpeakerMentions.KNOWN_NAME,
          SpeakerMentions.KNOWN_ROLE,
          SpeakerMentions.AFFILIATION,
          WORDS,
          FULL,
          ENDS,
          LAST,
          OFFICE);

  private static final Field EXCLUDE =
      Field.optional("exclude", BooleanType, "whether middle names exclude each other");
  private static final Field PERSON =
      Field.optional("person", StringType, "key of a person by name alone");
  private static final Field BEARER =
      Field.optional("bearer", StringType, "key of the only one with this last name and office");
  private static final Column HAS_FULL_NAME = WORDS.col().geq(2);
  private static final UserDefinedFunction ID =
      udf((String key) -> String.format(Locale.ROOT, "%016x", Hashing.of(key)), StringType);

  private final MentionReader reader;

  /** A resolution that knows the speakers of speakers.yaml. */
  public SpeakerResolution(KnownSpeakers known) {
    this.reader = new MentionReader(known);
  }

  /** Gives each distinct mention the id of its speaker, and what speakers.yaml says of them. */
  public SpeakerMentions resolve(Readings readings) {
    Dataset<Row> mentions = mentions(readings);
    Dataset<Row> people =
        mentions
            .join(distinctMiddleNames(mentions), ENDS.name(), "left")
            .withColumn(PERSON.name(), person());
    Dataset<Row> resolved =
        people.join(bearers(people), new String[] {LAST.name(), OFFICE.name()}, "left");
    Column key = coalesce(PERSON.col(), BEARER.col(), alone());
    return new SpeakerMentions(resolved.withColumn(Speakers.SPEAKER_ID.name(), ID.apply(key)));
  }

  /** The distinct mentions with what their names and offices mean. */
  private Dataset<Row> mentions(Readings readings) {
    Column name = Readings.NAME.col();
    Column role = Readings.ROLE.col();
    Column meaning = meaning(readings.rows().sparkSession()).apply(name, role);
    return readings
        .statements()
        .where(not(name.equalTo("").and(role.equalTo(""))))
        .groupBy(name, role)
        .agg(SpeakerMentions.MENTIONS.as(count(lit(1))))
        .withColumn("meaning", meaning)
        .select(name, role, SpeakerMentions.MENTIONS.col(), col("meaning.*"));
  }

  private UserDefinedFunction meaning(SparkSession spark) {
    Broadcast<MentionReader> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(reader);
    StructType type = new StructType();
    for (Field field : MEANING) {
      type = type.add(field.name(), field.type());
    }
    return udf(
        (UDF2<String, String, Row>) (name, role) -> row(shared.value().read(name, role)), type);
  }

  private static Row row(MentionMeaning meaning) {
    return RowFactory.create(
        meaning.known(),
        meaning.knownName(),
        meaning.knownRole(),
        meaning.affiliation(),
        meaning.words(),
        meaning.full(),
        meaning.ends(),
        meaning.last(),
        meaning.office());
  }

  /** For each first and last word whether one of the names has a word that the longest lacks. */
  private static Dataset<Row> distinctMiddleNames(Dataset<Row> mentions) {
    Column longest = split(col("longest").getField(FULL.name()), " ");
    Column exclude =
        exists(col("names"), name -> size(array_except(split(name, " "), longest)).gt(0));
    return mentions
        .where(HAS_FULL_NAME.and(KNOWN.col().isNull()))
        .groupBy(ENDS.col())
        .agg(
            collect_set(FULL.col()).as("names"), max(struct(WORDS.col(), FULL.col())).as("longest"))
        .select(ENDS.col(), EXCLUDE.as(exclude));
  }

  private static Column person() {
    return coalesce(
        KNOWN.col(),
        when(HAS_FULL_NAME.and(EXCLUDE.col()), concat(lit("name "), FULL.col())),
        when(HAS_FULL_NAME, concat(lit("name "), ENDS.col())));
  }

  /** For each last word and office the only one who bears and holds it. */
  private static Dataset<Row> bearers(Dataset<Row> people) {
    Column bearers = col("bearers");
    return people
        .where(HAS_FULL_NAME.and(OFFICE.col().notEqual("")))
        .groupBy(LAST.col(), OFFICE.col())
        .agg(BEARER.as(min(PERSON.col())), countDistinct(PERSON.col()).as("bearers"))
        .where(bearers.equalTo(1))
        .drop(bearers);
  }

  /** The key of a mention that goes with no other: an office, or a single name with its office. */
  private static Column alone() {
    return when(WORDS.col().equalTo(0), concat(lit("office "), OFFICE.col()))
        .otherwise(concat(lit("single "), LAST.col(), lit(" "), OFFICE.col()));
  }
}
