package org.marsad.corpus;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.table.Records;
import org.marsad.text.date.Dates;
import org.marsad.text.date.DayOrder;

/**
 * Reads the dates of records.
 *
 * @param dates reads one date
 * @param orders which number of a date is the day where that is not clear
 */
public record PublicationDates(Dates dates, DayOrders orders) implements Serializable {

  /** Returns the point in time that a record gives, null where it gives none that is understood. */
  Column published() {
    return orders.isDayFirst()
        ? udf((String given) -> instant(given), DataTypes.TimestampType)
            .apply(Records.PUBLISHED.col())
        : udf((UDF3<String, String, String, Instant>) this::instant, DataTypes.TimestampType)
            .apply(Records.PUBLISHED.col(), Records.ORIGIN.col(), Records.SOURCE.col());
  }

  private Instant instant(String given) {
    return given == null ? null : dates.parse(given).orElse(null);
  }

  private Instant instant(String given, String file, String outlet) {
    boolean either =
        given != null && DayOrder.of(given).filter(DayOrder.EITHER::equals).isPresent();
    return either ? dates.parse(given, orders.in(file, outlet)).orElse(null) : instant(given);
  }
}
