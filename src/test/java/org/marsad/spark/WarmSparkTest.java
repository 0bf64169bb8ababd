package org.marsad.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.config.UserError;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class WarmSparkTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private WarmSpark warm;
  private SparkSession shared;

  @BeforeEach
  void keepsTheSharedSparkWarm(SparkSession spark) {
    shared = spark;
    warm = WarmSpark.of(spark);
  }

  private void with(java.util.function.Consumer<SparkSession> work) {
    warm.with(SparkSessions.Log.QUIET, work);
  }

  @Test
  void letsNothingThatAWorkSetsReachTheNext() {
    with(
        spark -> {
          spark.conf().set(PARTITIONS, 77);
          spark.sparkContext().setLocalProperty(PARTITIONS, "77");
          spark.sql("select 1 as a").createOrReplaceTempView("of_one_work");
          spark.range(3).persist().count();
          assertThat(SparkSession.active()).isSameAs(spark);
        });
    with(
        spark -> {
          assertThat(spark.conf().get(PARTITIONS)).isEqualTo(shared.conf().get(PARTITIONS));
          assertThat(spark.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
          assertThat(spark.sparkContext().getLocalProperty(PARTITIONS)).isNull();
          assertThat(spark.catalog().tableExists("of_one_work")).isFalse();
          assertThat(spark.sparkContext().getPersistentRDDs().isEmpty()).isTrue();
        });
  }

  @Test
  void passesOnWhatAWorkThrowsAndGoesOn() {
    assertThatThrownBy(
            () ->
                with(
                    spark -> {
                      throw new UserError("not so");
                    }))
        .isInstanceOf(UserError.class)
        .hasMessage("not so");
    assertThat(warm.cancelled()).isFalse();
    with(spark -> assertThat(spark.range(2).count()).isEqualTo(2));
  }

  @Test
  void cancelsAWorkAndIsReadyForTheNext() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () ->
                with(
                    spark -> {
                      begun.countDown();
                      spark.range(Long.MAX_VALUE).selectExpr("sum(hash(id))").collectAsList();
                    }));
    begun.await();
    warm.cancel();
    assertThatThrownBy(work::get).isNotNull();
    assertThat(warm.cancelled()).isTrue();
    assertThat(warm.cancelled()).isFalse();
    warm.cancel(); // nothing is being done
    with(spark -> assertThat(spark.range(2).count()).isEqualTo(2));
  }
}
