// The schemas are a dependency of the plugin: an interface that several projects speak, released by itself.
def build = new dev.databag.maven.Build(binding.variables)
def generated = 'charm/target/generated-sources/databag/com/example/shop/Size.java'

assert build.exists('charm/target/classes/com/example/Shop.class')

build.replace('schemas/src/main/resources/interfaces/shop/provider.json', '"large"]', '"large", "huge"]')
build.replace('charm/src/main/java/com/example/Shop.java', 'Size.LARGE', 'Size.HUGE')
assert build.mvn('package').isSuccess()
assert build.read(generated).contains('HUGE("huge")')
