// The plain block with an execution, and the compiler plugin that Maven takes by itself: on 3.8 that is 3.1.
def build = new dev.databag.maven.Build(binding.variables)

assert build.exists('target/generated-sources/databag/com/example/tracing/ProviderAppData.java')
assert build.exists('target/generated-test-sources/databag/com/example/testing/ProviderAppData.java')
assert build.exists('target/classes/com/example/tracing/ProviderAppData.class')
assert build.exists('target/classes/com/example/UsesTracing.class')
assert build.exists('target/test-classes/com/example/testing/ProviderAppData.class')
assert !build.exists('target/classes/com/example/testing')
assert !build.firstLog().contains('WARNING] /')

def help = build.mvn('dev.databag:databag-maven-plugin:help', '-Ddetail', '-Dgoal=generate')
assert help.isSuccess()
assert help.has('schemaDirectory')

// The version of tracing that the package asks for has a page, though its schemas are nowhere in the project.
def docs = build.mvn('dev.databag:databag-maven-plugin:docs')
assert docs.isSuccess()
assert docs.has('2 pages in ')
assert build.read('target/databag-docs/tracing-v2.md').contains('### v0 to v1')

// Skipped, nothing is generated.
assert build.mvn('clean', 'generate-sources', 'dev.databag:databag-maven-plugin:generate-test', '-Ddatabag.skip').isSuccess()
assert !build.exists('target/generated-sources/databag')
assert !build.exists('target/generated-test-sources/databag')
assert !build.exists('target/databag')
