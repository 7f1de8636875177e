/** The names that `@aws-amplify/backend` imports of what is left out. A backend with data fails when it uses them. */
class LeftOut {
  constructor() {
    throw new Error('Left out of this installation: see test/third-party/README.md.');
  }
}
const leftOut = () => new LeftOut();

exports.AmplifyData = LeftOut;
exports.AmplifyDataDefinition = LeftOut;
exports.AmplifyDynamoDbTableWrapper = LeftOut;
exports.generateModels = leftOut;
exports.generateModelsSync = leftOut;
exports.generateStatements = leftOut;
exports.generateTypes = leftOut;
exports.getOutputFileName = leftOut;
