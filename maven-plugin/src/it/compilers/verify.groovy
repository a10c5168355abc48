// An edited schema is compiled by the oldest compiler plugin that Mavens take by themselves, by the newest, and between.
def build = new dev.databag.maven.Build(binding.variables)
def versions = full == 'true' ? ['3.1', '3.8.1', '3.11.0', '3.13.0', '3.14.1', '3.15.0', '3.16.0'] : ['3.8.1']
def schema = 'src/main/resources/schemas/shop/provider.json'

for (version in versions) {
    def compiler = '-Dcompiler=' + version
    assert build.mvn('clean', 'compile', compiler).isSuccess()
    assert build.exists('target/classes/com/example/Shop.class')

    build.replace(schema, '"large"]', '"large", "huge"]')
    build.replace('src/main/java/com/example/Shop.java', 'Size.LARGE', 'Size.HUGE')
    assert build.mvn('compile', compiler).isSuccess()

    // Shop is as it was when a word goes that it needs: it has to be compiled again, and cannot be.
    build.replace(schema, ', "huge"]', ']')
    def gone = build.mvn('compile', compiler)
    assert !gone.isSuccess()
    assert gone.has('Shop.java')
    build.replace('src/main/java/com/example/Shop.java', 'Size.HUGE', 'Size.LARGE')
}
