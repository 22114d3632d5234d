namespace Sarcoscope.Registry.Access.Signing;

/// <summary>Somebody who signs: a decision of a board, or a lock. They have shown again who they are: <see cref="SigningIn.ConfirmAgain"/>.</summary>
/// <param name="Account">Their account.</param>
/// <param name="Email">Its name.</param>
public sealed record Signer(Guid Account, string Email);
