"""Runs Marsad's stages in PySpark on the articles of a run, with the jar on the session's path.

python3 src/test/python/check_stages.py RUN [JAR]

A pipeline is fitted, saved, loaded and used; its topics must be those of the run. Ends with 1 when
something differs, with 2 when PySpark is not installed.
"""

import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(TOP / "notebooks"))

try:
    from pyspark.errors import IllegalArgumentException
    from pyspark.ml import Pipeline, PipelineModel
    from pyspark.ml.feature import CountVectorizer, IDF, Normalizer
    from pyspark.sql import SparkSession
except ImportError as missing:
    print(missing)
    sys.exit(2)

from marsad_ml import (
    ArabicTfIdf, ArabicTfIdfModel, ArabicTokenizer, LatentSemanticAnalysis, MultinomialMixture,
    MultinomialMixtureModel,
)


def session(jar):
    return (
        SparkSession.builder.master("local[2]").appName("stages")
        .config("spark.jars", str(jar)).config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4").config("spark.log.level", "ERROR")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )


def check(what, holds):
    print("ok    " if holds else "FAILED", what, flush=True)
    return bool(holds)


def pipeline(*more):
    return Pipeline(stages=[
        ArabicTokenizer(titleCol="title"), ArabicTfIdf(), LatentSemanticAnalysis(), *more,
    ])


def placed(model, articles):
    rows = model.transform(articles).select("article_id", "prediction", "probability").collect()
    return {row.article_id: (row.prediction, row.probability) for row in rows}


def message(stage, articles):
    try:
        stage.transform(articles)
    except IllegalArgumentException as refused:
        return str(refused)
    return "nothing was refused"


def checks(articles, folder):
    of_run = {row.article_id: row.topic_id for row in articles.collect()}
    unfitted = pipeline(MultinomialMixture(idCol="article_id"))
    unfitted.save(f"{folder}/pipeline")
    model = Pipeline.load(f"{folder}/pipeline").fit(articles)
    found = placed(model, articles)
    yield check(
        f"{len(of_run)} articles have the topics of the run",
        {article: topic for article, (topic, _) in found.items()} == of_run,
    )
    yield check(
        "probabilities sum to one, the prediction being the likeliest",
        all(abs(sum(p) - 1) < 1e-9 and p.argmax() == t for t, p in
            ((topic, likely.toArray()) for topic, likely in found.values())),
    )
    model.save(f"{folder}/model")
    loaded = PipelineModel.load(f"{folder}/model")
    yield check("a loaded pipeline gives the same", placed(loaded, articles) == found)
    yield check(
        "its stages are those of Python",
        [type(stage).__name__ for stage in loaded.stages]
        == ["ArabicTokenizer", "ArabicTfIdfModel", "LatentSemanticAnalysisModel",
            "MultinomialMixtureModel"],
    )
    tokenizer, weights, reduction, mixture = loaded.stages
    yield check("a loaded stage has its parameters", tokenizer.getTitleCol() == "title")
    yield check("and its defaults", tokenizer.getTitleWeight() == 2 and tokenizer.getStopWords())
    yield check("a model tells its parameters", mixture.getPredictionCol() == "prediction")

    described = mixture.describeTopics(5).collect()
    words = weights.vocabulary
    yield check(
        "topics have terms",
        len(described) == mixture.topics
        and all(words[term] for topic in described for term in topic.termIndices),
    )
    yield check("few articles have few dimensions", reduction.rank == len(reduction.singularValues)
                == min(50, 5 + int(len(of_run) ** 0.5)))
    yield check("weights have their idf", weights.idf.size == len(words))

    weights.save(f"{folder}/weights")
    yield check("a model is loaded alone", ArabicTfIdfModel.load(f"{folder}/weights").uid
                == weights.uid)
    mixture.write().overwrite().save(f"{folder}/weights")
    again = MultinomialMixtureModel.load(f"{folder}/weights")
    yield check("a model is saved in the place of another", again.topics == mixture.topics)
    estimator = MultinomialMixture(k=4, seed=3).setRestarts(5)
    estimator.save(f"{folder}/estimator")
    same = MultinomialMixture.load(f"{folder}/estimator")
    yield check("an estimator too", (same.getK(), same.getSeed(), same.getRestarts()) == (4, 3, 5))

    changed = unfitted.fit(articles, {unfitted.getStages()[3].k: 3})
    yield check("parameters given to fit count", changed.stages[3].topics == 3)
    own = Pipeline(stages=[
        ArabicTokenizer(stopWords=["في"]),
        CountVectorizer(inputCol="stems", outputCol="counts", minDF=3.0),
        IDF(inputCol="counts", outputCol="weighted"),
        Normalizer(inputCol="weighted", outputCol="features"),
        LatentSemanticAnalysis(k=10),
        MultinomialMixture(k=4),
    ]).fit(articles).transform(articles)
    yield check("counts and weights may be MLlib's", own.select("prediction").distinct().count() > 1)

    yield check(
        "a missing column is named",
        "there is no column body" in message(ArabicTokenizer(inputCol="body"), articles),
    )
    yield check(
        "so is one that holds no text",
        "column topic_id must hold string, not int"
        in message(ArabicTokenizer(inputCol="topic_id"), articles),
    )


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    jar = sys.argv[2] if len(sys.argv) == 3 else TOP / "target" / "marsad.jar"
    spark = session(jar)
    articles = spark.read.parquet(f"{sys.argv[1]}/articles").select(
        "article_id", "title", "text", "topic_id"
    )
    with tempfile.TemporaryDirectory() as folder:
        results = list(checks(articles, folder))
    spark.stop()
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
