// Marsad's stages in spark-shell, with the jar on its path: MARSAD_RUN names the folder of a run,
// MARSAD_MODEL a folder that does not exist, where the pipeline is saved.
import org.apache.spark.ml.{Pipeline, PipelineModel, PipelineStage}
import org.marsad.ml.{ArabicTfIdf, ArabicTokenizer, MultinomialMixture, MultinomialMixtureModel}
import org.marsad.topic.lsa.LatentSemanticAnalysis

val articles = spark.read.parquet(sys.env("MARSAD_RUN") + "/articles")
val mixture = new MultinomialMixture().setIdCol("article_id")
val stages = Array[PipelineStage](
  new ArabicTokenizer().setTitleCol("title"), new ArabicTfIdf(), new LatentSemanticAnalysis(), mixture)
val folder = sys.env("MARSAD_MODEL")
new Pipeline().setStages(stages).fit(articles).write.save(folder)
val model = PipelineModel.load(folder)
val different = model.transform(articles).where("prediction <> topic_id").count()
val topics = model.stages.last.asInstanceOf[MultinomialMixtureModel].topics
println(s"differ: $different of ${articles.count()} articles in $topics topics")
sys.exit(if (different == 0) 0 else 1)
